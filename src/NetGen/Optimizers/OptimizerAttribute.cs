using System;

namespace NetGen;

/// <summary>
/// The base of the optimizers. An optimizer gives the class <c>ApplyGradients</c> and <c>TrainBatch</c>; a network has at most one
/// (NETGEN0210).
/// </summary>
/// <param name="learningRate">The learning rate that training starts with, greater than 0 (NETGEN0008).</param>
/// <remarks>
/// The gradient passes through <see cref="ClipNorm"/> and <see cref="ClipValue"/>, then <see cref="WeightDecay"/>, then the optimizer's own
/// rule. Only the parameters of trainable layers are touched.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class OptimizerAttribute(double learningRate) : Attribute
{
    /// <summary>
    /// The learning rate that training starts with; <see cref="ITrainableNetwork.LearningRate"/> changes it while training.
    /// </summary>
    public double LearningRate { get; } = learningRate;

    /// <summary>
    /// Weight decay λ, at least 0 (NETGEN0008): adds <c>λ · w</c> to the gradient of every trainable parameter, biases included, as PyTorch
    /// does. Default 0, none.
    /// </summary>
    public double WeightDecay { get; set; }

    /// <summary>
    /// The largest Euclidean norm of the whole gradient, over all trainable tensors together: a longer one is scaled down to it, before
    /// weight decay. Greater than 0, or 0 for no limit, the default. Costs one more pass over the gradient, since no update can start
    /// before the norm is known.
    /// </summary>
    public double ClipNorm { get; set; }

    /// <summary>
    /// The largest absolute value of a single element of the gradient: others are clamped to it, before weight decay. Greater than 0, or 0
    /// for no limit, the default.
    /// </summary>
    public double ClipValue { get; set; }
}
