namespace NetGen;

/// <summary>The sigmoid linear unit, also called swish, element by element: <c>y = x · sigmoid(x) = x / (1 + exp(−x))</c>.</summary>
/// <remarks>
/// <para>Shape: kept. Output from about −0.278 upwards.</para>
/// <para>Sources: Hendrycks &amp; Gimpel 2016 (arXiv:1606.08415); Elfwing, Uchibe &amp; Doya 2017 (arXiv:1702.03118).</para>
/// </remarks>
/// <example><code>[Dense(64)] [SiLU]</code></example>
public sealed class SiLUAttribute : ActivationLayerAttribute
{
}
