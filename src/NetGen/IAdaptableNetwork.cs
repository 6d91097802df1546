using System;

namespace NetGen;

/// <summary>A network with a <see cref="NormalizationAttribute">[Normalization]</see> layer, which is fitted to data and not trained.</summary>
public interface IAdaptableNetwork : INetwork
{
    /// <summary>
    /// Fits the normalisation of the network's input: sets the <c>mean</c> and <c>variance</c> of every [Normalization] layer that reads the
    /// network's input to those of the data, channel by channel. Replaces what an earlier call has set. A [Normalization] layer further
    /// inside keeps its tensors; set them with <see cref="ParameterTensor.CopyFrom"/>.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <exception cref="ArgumentException">
    /// The span has another length, is empty, or holds a value that is not finite; nothing is changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">No [Normalization] layer reads the network's input.</exception>
    void Adapt(ReadOnlySpan<float> inputs);
}
