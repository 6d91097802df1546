namespace NetGen;

/// <summary>The mean of each channel over the whole image.</summary>
/// <remarks>
/// <para>Shape: (height, width, channels) to (channels).</para>
/// <para>What a classifier of images ends with instead of a large dense layer: one number per channel, wherever in the input it comes from.</para>
/// </remarks>
/// <example><code>[Conv2D(64, 3)] [ReLU] [GlobalAveragePool2D] [Dense(10)]</code></example>
public sealed class GlobalAveragePool2DAttribute : LayerAttribute
{
}
