namespace NetGen;

/// <summary>
/// The exponential linear unit, element by element: <c>y = x</c> for x &gt; 0, otherwise <c>y = alpha · (exp(x) − 1)</c>.
/// </summary>
/// <param name="alpha">The bound of the negative side. Default 1.</param>
/// <remarks>
/// <para>Shape: kept. Output in (−alpha, ∞); the negative values pull the mean activation towards zero.</para>
/// <para>
/// Source: Clevert, Unterthiner &amp; Hochreiter, “Fast and Accurate Deep Network Learning by Exponential Linear Units”, ICLR 2016.
/// </para>
/// </remarks>
/// <example><code>[Dense(64)] [ELU]</code></example>
public sealed class ELUAttribute(double alpha = 1) : ActivationLayerAttribute
{
    /// <summary>The bound of the negative side.</summary>
    public double Alpha { get; } = alpha;
}
