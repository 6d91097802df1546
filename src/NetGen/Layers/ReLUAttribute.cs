namespace NetGen;

/// <summary>The rectified linear unit, element by element: <c>y = max(0, x)</c>.</summary>
/// <remarks>
/// <para>Shape: kept. Output in [0, ∞). The gradient at 0 is 0, as in PyTorch; NaN stays NaN.</para>
/// <para>
/// The usual choice for hidden layers: its gradient does not shrink with depth. A layer before it is initialised as He et al. (2015)
/// derive.
/// </para>
/// <para>Source: Nair &amp; Hinton, “Rectified Linear Units Improve Restricted Boltzmann Machines”, ICML 2010.</para>
/// </remarks>
/// <example><code>[Dense(64)] [ReLU]</code></example>
public sealed class ReLUAttribute : ActivationLayerAttribute
{
}
