namespace NetGen;

/// <summary>The Gaussian error linear unit, element by element: <c>y = x · Φ(x) = x / 2 · (1 + erf(x / √2))</c>.</summary>
/// <remarks>
/// <para>Shape: kept. The exact form (not the approximation through tanh), as PyTorch's default.</para>
/// <para>Source: Hendrycks &amp; Gimpel, “Gaussian Error Linear Units”, 2016 (arXiv:1606.08415).</para>
/// </remarks>
/// <example><code>[Dense(64)] [GELU]</code></example>
public sealed class GELUAttribute : ActivationLayerAttribute
{
}
