namespace NetGen;

/// <summary>The hyperbolic tangent, element by element: <c>y = tanh(x)</c>.</summary>
/// <remarks>
/// <para>Shape: kept. Output in (−1, 1), centred on zero. A layer before it is initialised as Glorot &amp; Bengio derive.</para>
/// <para>As an output it can reach no target outside (−1, 1) (NETGEN0209).</para>
/// <para>Source: Glorot &amp; Bengio, “Understanding the difficulty of training deep feedforward neural networks”, AISTATS 2010.</para>
/// </remarks>
/// <example><code>[Dense(8)] [Tanh]</code></example>
public sealed class TanhAttribute : ActivationLayerAttribute
{
}
