
namespace NetGen.Testing;

/// <summary>A loss: what one example costs. The loss of a batch is the mean over its examples.</summary>
internal abstract class OracleLoss
{
    /// <summary>The loss that takes over where the network ends with the given layer.</summary>
    /// <param name="last">The layer that makes the predictions.</param>
    /// <returns>The loss to use, and whether it reads that layer's input (its logits) instead of its output.</returns>
    public virtual (OracleLoss Loss, bool FromLogits) After(OracleLayer last) => (this, false);

    /// <summary>The mean of the element-wise loss, or of each position's loss.</summary>
    /// <param name="prediction">What the network made of one example.</param>
    /// <param name="target">What it should have made.</param>
    /// <param name="classes">The length of the last axis.</param>
    public abstract double Value(double[] prediction, double[] target, int classes);

    /// <summary>The gradient of <see cref="Value"/> with respect to the prediction.</summary>
    /// <param name="prediction">What the network made of one example.</param>
    /// <param name="target">What it should have made.</param>
    /// <param name="classes">The length of the last axis.</param>
    public abstract double[] Gradient(double[] prediction, double[] target, int classes);
}
