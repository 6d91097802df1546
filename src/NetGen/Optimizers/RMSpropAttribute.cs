namespace NetGen;

/// <summary>RMSprop: steps along the gradient, scaled by the root of its mean square.</summary>
/// <param name="learningRate">The learning rate η, greater than 0 (NETGEN0008). Default 0.001.</param>
/// <remarks>
/// <para>With the gradient g (clipped, and with weight decay added):</para>
/// <code>
/// s ← α · s + (1 − α) · g²
/// centred:   m ← α · m + (1 − α) · g,  and s − m² in the place of s below
/// plain:     w ← w − η · g / (√s + ε)
/// momentum:  v ← μ · v + g / (√s + ε),  w ← w − η · v
/// </code>
/// <para>
/// PyTorch's definition, with Keras's rate: PyTorch's own default, 0.01, makes first steps of 0.1, too large for most networks. ε stands
/// outside the root. One float of state per trainable parameter, one more if centred, one more with momentum. State below 1e-30 is set to
/// 0, and so is s − m² where rounding makes it negative.
/// </para>
/// <para>Sources: Hinton, Coursera lecture 6e, 2012; centred: Graves, arXiv:1308.0850.</para>
/// </remarks>
/// <example><code>[RMSprop(0.001, Momentum = 0.9)]</code></example>
public sealed class RMSpropAttribute(double learningRate = 0.001) : OptimizerAttribute(learningRate)
{
    /// <summary>α, the share of the mean square that a step keeps, in [0, 1) (NETGEN0008). Default 0.99.</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>ε, which keeps the quotient finite, greater than 0 (NETGEN0008). Default 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The momentum μ, in [0, 1) (NETGEN0008). Default 0, none.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the gradient's variance takes the place of its mean square. Default false.</summary>
    public bool Centered { get; set; }
}
