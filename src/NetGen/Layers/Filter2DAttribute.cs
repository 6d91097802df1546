namespace NetGen;

/// <summary>
/// Fixed filters over an image: a convolution whose weights are written down and not learned. As everywhere it is the cross-correlation:
/// <c>y[i, j, f] = Σ x[i + u, j + v, c] · filter[u, v, c]</c>.
/// </summary>
/// <remarks>
/// <para>
/// Shape: (height, width, channels) to (height′, width′, filters), the axes as for <see cref="Conv2DAttribute"/>; with
/// <see cref="PerChannel"/> to (height′, width′, channels · filters).
/// </para>
/// <para>Tensor: <c>filter2d_1.kernel</c> of shape (height, width, channels, filters), never trained.</para>
/// </remarks>
/// <example><code>[Filter2D(Filter.SobelX)]
/// [Filter2D(3, 3, 1, 0, -1, 1, 0, -1, 1, 0, -1)]</code></example>
public sealed class Filter2DAttribute : LayerAttribute
{
    /// <summary>Filters by their names; each looks at the sum of all channels.</summary>
    /// <param name="filter">The first filter.</param>
    /// <param name="others">More filters, each a channel of the output.</param>
    public Filter2DAttribute(Filter filter, params Filter[] others)
    {
        Height = 3;
        Width = 3;
        Filters = [filter, .. others];
        Weights = [];
    }

    /// <summary>Filters by their weights.</summary>
    /// <param name="height">The filters' height, at least 1 (NETGEN0008).</param>
    /// <param name="width">The filters' width, at least 1 (NETGEN0008).</param>
    /// <param name="weights">
    /// Filter by filter, each height × width × channels numbers, row by row. Height × width numbers alone are one filter with the same slice
    /// on every channel. Another number of weights is an error (NETGEN0008).
    /// </param>
    public Filter2DAttribute(int height, int width, params double[] weights)
    {
        Height = height;
        Width = width;
        Filters = [];
        Weights = weights;
    }

    /// <summary>The filters' height.</summary>
    public int Height { get; }

    /// <summary>The filters' width.</summary>
    public int Width { get; }

    /// <summary>The filters by name; empty if the weights are written down.</summary>
    public Filter[] Filters { get; }

    /// <summary>The weights as written; empty if filters are named.</summary>
    public double[] Weights { get; }

    /// <summary>
    /// Whether every filter, of height × width weights, is applied to each channel alone: n filters on k channels make k · n channels, the
    /// filters of a channel side by side. Default false.
    /// </summary>
    public bool PerChannel { get; set; }

    /// <summary>The pixels from one place of the filter to the next, down and across; at least 1 (NETGEN0008). Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The stride down, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride across, where it differs. Default: <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>How the filter meets the edges. Default <see cref="NetGen.Padding.Valid"/>. <see cref="NetGen.Padding.Causal"/> is for sequences.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of zeros above the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadTop { get; set; }

    /// <summary>Rows of zeros below the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadBottom { get; set; }

    /// <summary>Columns of zeros left of the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadLeft { get; set; }

    /// <summary>Columns of zeros right of the image, with <see cref="NetGen.Padding.Valid"/> only (NETGEN0008). Default 0.</summary>
    public int PadRight { get; set; }

    /// <summary>The pixels between neighbouring taps of the filter, down and across; at least 1 (NETGEN0008). Default 1: no gaps.</summary>
    public int Dilation { get; set; } = 1;
}
