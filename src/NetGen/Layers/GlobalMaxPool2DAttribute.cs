namespace NetGen;

/// <summary>The largest value of each channel in the whole image.</summary>
/// <remarks>
/// <para>Shape: (height, width, channels) to (channels).</para>
/// <para>NaN survives. The gradient goes to the first position that has the maximum, as in PyTorch.</para>
/// </remarks>
/// <example><code>[Conv2D(64, 3)] [ReLU] [GlobalMaxPool2D] [Dense(10)]</code></example>
public sealed class GlobalMaxPool2DAttribute : LayerAttribute
{
}
