namespace NetGen;

/// <summary>Adam: steps along the mean gradient, scaled by its mean square.</summary>
/// <param name="learningRate">The learning rate η, greater than 0 (NETGEN0008). Default 0.001, as in PyTorch.</param>
/// <remarks>
/// <para>With the gradient g (clipped, and with weight decay added), at step t, which counts from 1:</para>
/// <code>
/// m ← β₁ · m + (1 − β₁) · g
/// v ← β₂ · v + (1 − β₂) · g²
/// w ← w − η · m̂ / (√v̂ + ε)    with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
/// </code>
/// <para>
/// PyTorch's definition and defaults: ε stands outside the root. The step is <see cref="ITrainableNetwork.StepCount"/> + 1. Two floats of
/// state per trainable parameter. State below 1e-30 is set to 0. Where weight decay is wanted, <see cref="AdamWAttribute"/> is the better
/// form.
/// </para>
/// <para>Source: Kingma &amp; Ba, “Adam: a method for stochastic optimization”, ICLR 2015 (arXiv:1412.6980).</para>
/// </remarks>
/// <example><code>[Adam(0.001)]</code></example>
public sealed class AdamAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>β₁, the share of the mean gradient that a step keeps, in [0, 1) (NETGEN0008). Default 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂, the share of the mean square that a step keeps, in [0, 1) (NETGEN0008). Default 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, which keeps the quotient finite, greater than 0 (NETGEN0008). Default 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;
}
