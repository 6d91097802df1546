using System;

namespace NetGen;

/// <summary>A network with a loss or an optimizer: it can measure itself and compute gradients.</summary>
/// <remarks>
/// <para>
/// The loss of a batch is the mean over its examples; with example weights it is Σ wᵢ · lossᵢ divided by the number of examples. Weights
/// may be zero or negative.
/// </para>
/// <para>
/// Gradients are computed in training mode (dropout is active), <c>Evaluate</c> in inference mode. The memory for training is allocated at
/// the first call that needs it; after that a call allocates nothing, unless its batch is larger than any before. One thread at a time may
/// compute gradients.
/// </para>
/// <para>The members that need a loss throw <see cref="InvalidOperationException"/> on a network that declares none.</para>
/// </remarks>
public interface IDifferentiableNetwork : INetwork
{
    /// <summary>Computes the mean loss of a batch in inference mode; changes nothing.</summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <returns>The mean loss over the batch.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Computes the weighted loss of a batch in inference mode; changes nothing.</summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <param name="exampleWeights">One weight per example.</param>
    /// <returns>Σ wᵢ · lossᵢ divided by the number of examples.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> exampleWeights);

    /// <summary>
    /// Computes the mean gradient of the loss over a batch and overwrites the gradients with it. The parameters stay as they are: that is
    /// the optimizer's business.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <returns>The mean loss over the batch, in training mode.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty; the gradients stay as they were.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float Backpropagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Computes the gradient of the weighted loss over a batch and overwrites the gradients with it.</summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <param name="exampleWeights">One weight per example.</param>
    /// <returns>Σ wᵢ · lossᵢ divided by the number of examples, in training mode.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty; the gradients stay as they were.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float Backpropagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> exampleWeights);

    /// <summary>
    /// Propagates the caller's own gradients with respect to the outputs back through the network: for reinforcement learning, adversarial
    /// training and networks in a row. Overwrites the gradients with the sum over the batch; scale the output gradients for a mean.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="outputGradients">dL/dy: <see cref="INetwork.OutputSize"/> values per example, back to back, already scaled.</param>
    /// <param name="inputGradients">
    /// Receives dL/dx: <see cref="INetwork.InputSize"/> values per example, back to back. Empty if they are not wanted, which saves their
    /// computation.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span has another length, the batch is empty, or <paramref name="inputGradients"/> overlaps another span; nothing is written.
    /// </exception>
    void BackpropagateGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> inputGradients);

    /// <summary>
    /// Computes the mean loss of a batch and its gradients as <see cref="Backpropagate(ReadOnlySpan{float}, ReadOnlySpan{float})"/> does, in
    /// training mode, and shows every layer: what it gives, the gradient of the loss with respect to that, and the norms of its parameters'
    /// gradients. A debugging aid: it is slow and allocates. Changes nothing, the gradients that the network holds included.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <returns>Shapes, values and gradients of all layers by name, and the mean loss.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    /// <exception cref="NotSupportedException">The network was not generated, and does not show its layers.</exception>
    NetworkTrace Trace(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        throw new NotSupportedException($"{GetType().Name} does not show its layers; a generated network does.");

    /// <summary>
    /// All gradients, each at the place of its parameter in <see cref="INetwork.ParameterArena"/>, padding included: for reductions over
    /// several networks. Zeros before the first call that computes gradients; unspecified after
    /// <see cref="ITrainableNetwork.TrainBatch(ReadOnlySpan{float}, ReadOnlySpan{float})"/>.
    /// </summary>
    Span<float> GradientArena { get; }
}
