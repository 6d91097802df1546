namespace NetGen;

/// <summary>A sigmoid with polynomial tails, element by element: <c>y = x / (1 + |x|)</c>.</summary>
/// <remarks>
/// <para>Shape: kept. Output in (−1, 1). It saturates more slowly than <see cref="TanhAttribute"/> and needs no exponential.</para>
/// <para>Source: Glorot &amp; Bengio, “Understanding the difficulty of training deep feedforward neural networks”, AISTATS 2010.</para>
/// </remarks>
/// <example><code>[Dense(8)] [Softsign]</code></example>
public sealed class SoftsignAttribute : ActivationLayerAttribute
{
}
