namespace NetGen;

/// <summary>A smooth rectified linear unit, element by element: <c>y = log(1 + exp(x))</c>.</summary>
/// <remarks>
/// <para>
/// Shape: kept. Output in (0, ∞): for outputs that must be positive, such as a variance. Computed without overflow for any finite x.
/// </para>
/// <para>Source: Dugas et al., “Incorporating Second-Order Functional Knowledge for Better Option Pricing”, NIPS 2000.</para>
/// </remarks>
/// <example><code>[Dense(1)] [Softplus] [MeanSquaredError]</code></example>
public sealed class SoftplusAttribute : ActivationLayerAttribute
{
}
