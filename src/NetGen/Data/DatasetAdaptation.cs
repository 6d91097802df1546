using System;

namespace NetGen;

/// <summary>Fits a network's [Normalization] to a dataset.</summary>
public static class DatasetAdaptation
{
    /// <summary>
    /// Fits the normalisation of the network's input to the inputs of a dataset, as <see cref="IAdaptableNetwork.Adapt"/> does: call it with
    /// the training set, before training.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The examples; at least one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The inputs have another size than the network's, there are none, or one is not finite; nothing is changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">No [Normalization] layer reads the network's input.</exception>
    public static void Adapt(this IAdaptableNetwork network, Dataset data)
    {
        if (network is null)
        {
            throw new ArgumentNullException(nameof(network));
        }

        if (data is null)
        {
            throw new ArgumentNullException(nameof(data));
        }

        if (data.InputSize != network.InputSize)
        {
            throw new ArgumentException(
                $"data has inputs of {data.InputSize} values ({data.InputShape}), but the network takes {network.InputSize} ({network.InputShape}).",
                nameof(data));
        }

        network.Adapt(data.Inputs);
    }
}
