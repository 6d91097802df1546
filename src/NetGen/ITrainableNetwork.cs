using System;

namespace NetGen;

/// <summary>A network with an optimizer: it can be trained.</summary>
/// <remarks>
/// One thread at a time may train, and none may predict meanwhile. Training is reproducible bit for bit: the same seed, batches and order
/// give the same parameters. Without a declared loss, train with <see cref="IDifferentiableNetwork.BackpropagateGradients"/> and
/// <see cref="ApplyGradients"/>.
/// </remarks>
public interface ITrainableNetwork : IDifferentiableNetwork
{
    /// <summary>
    /// Updates the parameters of the trainable layers by the declared optimizer, from the gradients that <c>Backpropagate</c> or
    /// <c>BackpropagateGradients</c> left, and advances <see cref="StepCount"/>.
    /// </summary>
    void ApplyGradients();

    /// <summary>
    /// Trains on one batch: gives the same parameters, bit for bit, as <c>Backpropagate</c> and <see cref="ApplyGradients"/>, faster, and
    /// leaves the gradients unspecified. Allocates nothing after its first call.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <returns>The mean loss over the batch before the update, in training mode.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty; no parameter is changed.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Trains on one batch of weighted examples.</summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="INetwork.InputSize"/> values, at least one example.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <param name="exampleWeights">One weight per example; negative ones are allowed.</param>
    /// <returns>Σ wᵢ · lossᵢ divided by the number of examples, before the update, in training mode.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty; no parameter is changed.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> exampleWeights);

    /// <summary>The learning rate of the next update. Starts at the declared one; schedules set it between batches.</summary>
    float LearningRate { get; set; }

    /// <summary>
    /// What the optimizer remembers between updates, such as velocities, in the network's own padded layout; empty if it remembers nothing.
    /// Part of a checkpoint.
    /// </summary>
    Span<float> OptimizerState { get; }

    /// <summary>
    /// Makes the optimizer forget all updates: <see cref="OptimizerState"/> and <see cref="StepCount"/> start again as on a new network.
    /// The parameters, <see cref="LearningRate"/> and <see cref="RandomState"/> stay.
    /// </summary>
    void ResetOptimizer();

    /// <summary>
    /// Creates a new network of the same class with the same parameters, optimizer state, learning rate, step count and random state: for
    /// computing gradients on several threads.
    /// </summary>
    /// <returns>A network that shares nothing with this one.</returns>
    ITrainableNetwork CreateReplica();

    /// <summary>The number of updates so far. Part of a checkpoint.</summary>
    long StepCount { get; set; }

    /// <summary>The state of the generator behind dropout's masks. Part of a checkpoint.</summary>
    ulong RandomState { get; set; }
}
