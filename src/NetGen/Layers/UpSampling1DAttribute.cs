namespace NetGen;

/// <summary>Makes a sequence longer by a whole factor: every step repeated.</summary>
/// <param name="factor">How many steps become of one, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>Shape: (steps, channels) to (factor · steps, channels).</para>
/// </remarks>
/// <example><code>[UpSampling1D(2)] [Conv1D(8, 3, Padding = Padding.Same)] [ReLU]</code></example>
public sealed class UpSampling1DAttribute(int factor) : LayerAttribute
{
    /// <summary>How many steps become of one.</summary>
    public int Factor { get; } = factor;
}
