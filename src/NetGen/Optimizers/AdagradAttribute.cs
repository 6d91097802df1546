namespace NetGen;

/// <summary>Adagrad: every parameter's rate shrinks with the gradients that it has seen.</summary>
/// <param name="learningRate">The learning rate η, greater than 0 (NETGEN0008). Default 0.01, as in PyTorch.</param>
/// <remarks>
/// <para>With the gradient g (clipped, and with weight decay added) and the sum of squares s:</para>
/// <code>
/// s ← s + g²
/// w ← w − η · g / (√s + ε)
/// </code>
/// <para>
/// PyTorch's definition and defaults; its <c>lr_decay</c> is a schedule here. One float of state per trainable parameter. State below 1e-30
/// is set to 0.
/// </para>
/// <para>Source: Duchi, Hazan &amp; Singer, “Adaptive subgradient methods for online learning and stochastic optimization”, JMLR 2011.</para>
/// </remarks>
/// <example><code>[Adagrad(0.01)]</code></example>
public sealed class AdagradAttribute(double learningRate = 0.01) : OptimizerAttribute(learningRate)
{
    /// <summary>ε, which keeps the quotient finite, greater than 0 (NETGEN0008). Default 1e-10, as in PyTorch.</summary>
    public double Epsilon { get; set; } = 1e-10;

    /// <summary>What every sum of squares starts with, at least 0 (NETGEN0008). Default 0, as in PyTorch.</summary>
    public double InitialAccumulator { get; set; }
}
