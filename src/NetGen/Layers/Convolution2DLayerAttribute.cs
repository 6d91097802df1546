namespace NetGen;

/// <summary>The base of the convolutions over images: layers with a kernel that slides over rows and columns.</summary>
/// <param name="kernelHeight">The kernel's height.</param>
/// <param name="kernelWidth">The kernel's width.</param>
public abstract class Convolution2DLayerAttribute(int kernelHeight, int kernelWidth) : WeightedLayerAttribute
{
    /// <summary>The kernel's height.</summary>
    public int KernelHeight { get; } = kernelHeight;

    /// <summary>The kernel's width.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>The pixels from one place of the kernel to the next, down and across; at least 1 (NETGEN0008). Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The stride down, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride across, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>How the kernel meets the edges. Default <see cref="NetGen.Padding.Valid"/>. <see cref="NetGen.Padding.Causal"/> is for sequences.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of zeros above the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadTop { get; set; }

    /// <summary>Rows of zeros below the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadBottom { get; set; }

    /// <summary>Columns of zeros left of the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadLeft { get; set; }

    /// <summary>Columns of zeros right of the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadRight { get; set; }

    /// <summary>The pixels between neighbouring taps of the kernel, down and across; at least 1 (NETGEN0008). Default 1: no gaps.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// The channels that the layer expects, written down as an assertion: another number of input channels is an error (NETGEN0101).
    /// Default 0: whatever comes in.
    /// </summary>
    public int InputChannels { get; set; }
}
