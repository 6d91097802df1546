namespace NetGen;

/// <summary>
/// A transposed convolution over a sequence: every input step adds its multiple of the kernel to the output, <c>stride</c> steps apart:
/// <c>y[i · stride + u − before, f] += x[i, c] · kernel[u, f, c]</c>, and the bias once.
/// </summary>
/// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
/// <param name="kernel">The kernel's length, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (steps, channels) to (steps′, filters). With <see cref="NetGen.Padding.Valid"/> n steps become <c>(n − 1) · stride + kernel</c>;
/// with <see cref="NetGen.Padding.Same"/>, as in Keras, <c>n · stride</c>. Another rank is an error (NETGEN0105).
/// </para>
/// <para>
/// Tensors: <c>convtranspose1d_1.kernel</c> of shape (kernel, filters, channels), as Keras stores it, and <c>convtranspose1d_1.bias</c> of
/// shape (filters).
/// </para>
/// <para>Cost: steps · channels · kernel · filters multiply-adds per example.</para>
/// </remarks>
/// <example><code>[ConvTranspose1D(8, 4, Stride = 2)] [ReLU]</code></example>
public sealed class ConvTranspose1DAttribute(int filters, int kernel) : WeightedLayerAttribute
{
    /// <summary>The number of filters, the channels of the output.</summary>
    public int Filters { get; } = filters;

    /// <summary>The kernel's length.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>The steps between the kernels of neighbouring input steps; at least 1 (NETGEN0008). Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>What of the output is kept. Default <see cref="NetGen.Padding.Valid"/>: everything.</summary>
    public Padding Padding { get; set; }
}
