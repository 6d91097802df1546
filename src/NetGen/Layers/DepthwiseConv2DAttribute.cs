namespace NetGen;

/// <summary>
/// A convolution of every channel by itself, with <see cref="Multiplier"/> kernels for each:
/// <c>y[i, j, c · Multiplier + m] = bias[c · Multiplier + m] + Σ x[i · stride + u · dilation − top, j · stride + v · dilation − left, c] ·
/// kernel[u, v, c, m]</c>, summed over the kernel's rows u and columns v.
/// </summary>
/// <remarks>
/// <para>
/// Shape: (height, width, channels) to (height′, width′, channels · Multiplier). With <see cref="NetGen.Padding.Valid"/> an axis of n becomes
/// <c>⌊(n + pads − k) / stride⌋ + 1</c> where <c>k = (kernel − 1) · dilation + 1</c>, with <see cref="NetGen.Padding.Same"/> <c>⌈n / stride⌉</c>.
/// Another rank is an error (NETGEN0105), and so is a kernel larger than the padded input (NETGEN0103).
/// </para>
/// <para>
/// Tensors: <c>depthwiseconv2d_1.kernel</c> of shape (kernel height, kernel width, channels, Multiplier), as Keras stores it, and
/// <c>depthwiseconv2d_1.bias</c> of shape (channels · Multiplier).
/// </para>
/// <para>
/// Cost: height′ · width′ · kernel height · kernel width · channels · Multiplier multiply-adds per example. With a 1×1 convolution behind it,
/// which mixes the channels, it does the work of a full convolution at a fraction of the cost.
/// </para>
/// <para>Source: Howard et al., “MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications”, 2017.</para>
/// </remarks>
/// <example><code>[DepthwiseConv2D(3, Padding = Padding.Same)] [ReLU] [Conv2D(32, 1)] [ReLU]</code></example>
public sealed class DepthwiseConv2DAttribute : Convolution2DLayerAttribute
{
    /// <summary>A square kernel.</summary>
    /// <param name="kernel">The kernel's height and width, at least 1 (NETGEN0008).</param>
    public DepthwiseConv2DAttribute(int kernel)
        : this(kernel, kernel)
    {
    }

    /// <summary>A kernel of any height and width.</summary>
    /// <param name="kernelHeight">The kernel's height, at least 1 (NETGEN0008).</param>
    /// <param name="kernelWidth">The kernel's width, at least 1 (NETGEN0008).</param>
    public DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth)
    {
    }

    /// <summary>How many kernels each channel has, and so how many output channels become of it; at least 1 (NETGEN0008). Default 1.</summary>
    public int Multiplier { get; set; } = 1;
}
