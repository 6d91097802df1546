namespace NetGen;

/// <summary>The largest value of each channel in the whole sequence.</summary>
/// <remarks>
/// <para>Shape: (steps, channels) to (channels).</para>
/// <para>NaN survives. The gradient goes to the first position that has the maximum, as in PyTorch.</para>
/// </remarks>
/// <example><code>[Conv1D(64, 3)] [ReLU] [GlobalMaxPool1D] [Dense(10)]</code></example>
public sealed class GlobalMaxPool1DAttribute : LayerAttribute
{
}
