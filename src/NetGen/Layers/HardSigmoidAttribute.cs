namespace NetGen;

/// <summary>A piecewise linear sigmoid, element by element: <c>y = min(max(x / 6 + 1/2, 0), 1)</c>.</summary>
/// <remarks>
/// <para>
/// Shape: kept. Output in [0, 1]. PyTorch's definition (older Keras versions use a slope of 0.2). The gradient outside (−3, 3) is 0.
/// </para>
/// <para>Source: Howard et al., “Searching for MobileNetV3”, ICCV 2019.</para>
/// </remarks>
/// <example><code>[Dense(16)] [HardSigmoid]</code></example>
public sealed class HardSigmoidAttribute : ActivationLayerAttribute
{
}
