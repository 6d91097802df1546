namespace NetGen;

/// <summary>
/// A convolution over a sequence: <c>y[i, f] = bias[f] + Σ x[i · stride + u · dilation − before, c] · kernel[u, c, f]</c>, summed over the
/// kernel's taps u and the input's channels c. It is the cross-correlation: the kernel is not flipped.
/// </summary>
/// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
/// <param name="kernel">The kernel's length, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (steps, channels) to (steps′, filters). With <see cref="NetGen.Padding.Valid"/> n steps become
/// <c>⌊(n + pads − k) / stride⌋ + 1</c> where <c>k = (kernel − 1) · dilation + 1</c>, with <see cref="NetGen.Padding.Same"/> and
/// <see cref="NetGen.Padding.Causal"/> <c>⌈n / stride⌉</c>. Another rank is an error (NETGEN0105), and so is a kernel longer than the padded
/// input (NETGEN0103).
/// </para>
/// <para>
/// Tensors: <c>conv1d_1.kernel</c> of shape (kernel, channels ÷ groups, filters), as Keras stores it, and <c>conv1d_1.bias</c> of shape
/// (filters).
/// </para>
/// <para>Cost: steps′ · kernel · (channels ÷ groups) · filters multiply-adds per example.</para>
/// </remarks>
/// <example><code>[Conv1D(16, 3, Padding = Padding.Causal, Dilation = 4)] [ReLU]</code></example>
public sealed class Conv1DAttribute(int filters, int kernel) : WeightedLayerAttribute
{
    /// <summary>The number of filters, the channels of the output.</summary>
    public int Filters { get; } = filters;

    /// <summary>The kernel's length.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>The steps from one place of the kernel to the next; at least 1 (NETGEN0008). Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// How the kernel meets the ends. Default <see cref="NetGen.Padding.Valid"/>. With <see cref="NetGen.Padding.Causal"/> no output sees a
    /// later step.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>Zeros before the first step, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadLeft { get; set; }

    /// <summary>Zeros after the last step, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadRight { get; set; }

    /// <summary>The steps between neighbouring taps of the kernel; at least 1 (NETGEN0008). Default 1: no gaps.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// Into how many groups channels and filters are split; a filter sees the channels of its group only. Must divide both (NETGEN0102).
    /// Default 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>
    /// The channels that the filters expect, written down as an assertion: another number of input channels is an error (NETGEN0101).
    /// Default 0: whatever comes in.
    /// </summary>
    public int InputChannels { get; set; }
}
