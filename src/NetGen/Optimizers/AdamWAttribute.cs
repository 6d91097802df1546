namespace NetGen;

/// <summary>Adam with decoupled weight decay: the decay shrinks the parameters themselves and does not pass through Adam's averages.</summary>
/// <remarks>
/// <para>At step t, which counts from 1, with the gradient g (clipped) and the weight decay λ:</para>
/// <code>
/// w ← w · (1 − η · λ)
/// m ← β₁ · m + (1 − β₁) · g
/// v ← β₂ · v + (1 − β₂) · g²
/// w ← w − η · m̂ / (√v̂ + ε)    with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
/// </code>
/// <para>
/// PyTorch's definition and defaults, so <see cref="OptimizerAttribute.WeightDecay"/> is <b>0.01</b> unless it is set, where all other
/// optimizers have 0. Biases decay too. Two floats of state per trainable parameter. State below 1e-30 is set to 0.
/// </para>
/// <para>Source: Loshchilov &amp; Hutter, “Decoupled weight decay regularization”, ICLR 2019 (arXiv:1711.05101).</para>
/// </remarks>
/// <example><code>[AdamW(0.001, WeightDecay = 0.05)]</code></example>
public sealed class AdamWAttribute : OptimizerAttribute
{
    /// <summary>Adam with decoupled weight decay.</summary>
    /// <param name="learningRate">The learning rate η, greater than 0 (NETGEN0008). Default 0.001, as in PyTorch.</param>
    public AdamWAttribute(double learningRate = 0.001)
        : base(learningRate) => WeightDecay = 0.01;

    /// <summary>β₁, the share of the mean gradient that a step keeps, in [0, 1) (NETGEN0008). Default 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂, the share of the mean square that a step keeps, in [0, 1) (NETGEN0008). Default 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, which keeps the quotient finite, greater than 0 (NETGEN0008). Default 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;
}
