namespace NetGen;

/// <summary>
/// A transposed convolution over an image: every input pixel adds its multiple of the kernel to the output, <c>stride</c> pixels apart:
/// <c>y[i · stride + u − top, j · stride + v − left, f] += x[i, j, c] · kernel[u, v, f, c]</c>, and the bias once. It is what a convolution's
/// gradient is to its input, and enlarges images where convolutions shrink them.
/// </summary>
/// <remarks>
/// <para>
/// Shape: (height, width, channels) to (height′, width′, filters). With <see cref="NetGen.Padding.Valid"/> an axis of n becomes
/// <c>(n − 1) · stride + kernel</c>; with <see cref="NetGen.Padding.Same"/>, as in Keras, <c>n · stride</c>: of what is too much, half is cut
/// off before the axis and half behind it, the odd element behind. Another rank is an error (NETGEN0105).
/// </para>
/// <para>
/// Tensors: <c>convtranspose2d_1.kernel</c> of shape (kernel height, kernel width, filters, channels), as Keras stores it, and
/// <c>convtranspose2d_1.bias</c> of shape (filters).
/// </para>
/// <para>Cost: height · width · channels · kernel height · kernel width · filters multiply-adds per example.</para>
/// </remarks>
/// <example><code>[ConvTranspose2D(8, 2, Stride = 2)] [ReLU]</code></example>
public sealed class ConvTranspose2DAttribute : WeightedLayerAttribute
{
    /// <summary>A square kernel.</summary>
    /// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
    /// <param name="kernel">The kernel's height and width, at least 1 (NETGEN0008).</param>
    public ConvTranspose2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>A kernel of any height and width.</summary>
    /// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
    /// <param name="kernelHeight">The kernel's height, at least 1 (NETGEN0008).</param>
    /// <param name="kernelWidth">The kernel's width, at least 1 (NETGEN0008).</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth)
    {
        Filters = filters;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>The number of filters, the channels of the output.</summary>
    public int Filters { get; }

    /// <summary>The kernel's height.</summary>
    public int KernelHeight { get; }

    /// <summary>The kernel's width.</summary>
    public int KernelWidth { get; }

    /// <summary>The pixels between the kernels of neighbouring input pixels, down and across; at least 1 (NETGEN0008). Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The stride down, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride across, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>What of the output is kept. Default <see cref="NetGen.Padding.Valid"/>: everything.</summary>
    public Padding Padding { get; set; }
}
