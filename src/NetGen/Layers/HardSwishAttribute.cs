namespace NetGen;

/// <summary>
/// A piecewise approximation of <see cref="SiLUAttribute"/> without an exponential, element by element:
/// <c>y = x · min(max(x / 6 + 1/2, 0), 1)</c>.
/// </summary>
/// <remarks>
/// <para>Shape: kept. For processors on which an exponential is expensive.</para>
/// <para>Source: Howard et al., “Searching for MobileNetV3”, ICCV 2019.</para>
/// </remarks>
/// <example><code>[Dense(64)] [HardSwish]</code></example>
public sealed class HardSwishAttribute : ActivationLayerAttribute
{
}
