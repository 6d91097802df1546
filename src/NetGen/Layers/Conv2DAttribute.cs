namespace NetGen;

/// <summary>
/// A convolution over an image:
/// <c>y[i, j, f] = bias[f] + Σ x[i · stride + u · dilation − top, j · stride + v · dilation − left, c] · kernel[u, v, c, f]</c>, summed over
/// the kernel's rows u and columns v and the input's channels c. As in every framework it is the cross-correlation: the kernel is not flipped.
/// </summary>
/// <remarks>
/// <para>
/// Shape: (height, width, channels) to (height′, width′, filters). With <see cref="NetGen.Padding.Valid"/> an axis of n becomes
/// <c>⌊(n + pads − k) / stride⌋ + 1</c> where <c>k = (kernel − 1) · dilation + 1</c>, with <see cref="NetGen.Padding.Same"/> <c>⌈n / stride⌉</c>.
/// Another rank is an error (NETGEN0105), and so is a kernel larger than the padded input (NETGEN0103).
/// </para>
/// <para>
/// Tensors: <c>conv2d_1.kernel</c> of shape (kernel height, kernel width, channels ÷ groups, filters), as Keras stores it, and
/// <c>conv2d_1.bias</c> of shape (filters).
/// </para>
/// <para>Cost: height′ · width′ · kernel height · kernel width · (channels ÷ groups) · filters multiply-adds per example.</para>
/// </remarks>
/// <example><code>[Conv2D(16, 3, Padding = Padding.Same)] [ReLU]</code></example>
public sealed class Conv2DAttribute : Convolution2DLayerAttribute
{
    /// <summary>A square kernel.</summary>
    /// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
    /// <param name="kernel">The kernel's height and width, at least 1 (NETGEN0008).</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>A kernel of any height and width.</summary>
    /// <param name="filters">The number of filters, the channels of the output; at least 1 (NETGEN0008).</param>
    /// <param name="kernelHeight">The kernel's height, at least 1 (NETGEN0008).</param>
    /// <param name="kernelWidth">The kernel's width, at least 1 (NETGEN0008).</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth) => Filters = filters;

    /// <summary>The number of filters, the channels of the output.</summary>
    public int Filters { get; }

    /// <summary>
    /// Into how many groups channels and filters are split; a filter sees the channels of its group only. Must divide both (NETGEN0102).
    /// Default 1.
    /// </summary>
    public int Groups { get; set; } = 1;
}
