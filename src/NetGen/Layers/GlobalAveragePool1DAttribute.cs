namespace NetGen;

/// <summary>The mean of each channel over the whole sequence.</summary>
/// <remarks>
/// <para>Shape: (steps, channels) to (channels).</para>
/// <para>What a classifier of images ends with instead of a large dense layer: one number per channel, wherever in the input it comes from.</para>
/// </remarks>
/// <example><code>[Conv1D(64, 3)] [ReLU] [GlobalAveragePool1D] [Dense(10)]</code></example>
public sealed class GlobalAveragePool1DAttribute : LayerAttribute
{
}
