namespace NetGen.Generator;

/// <summary>Where a convolution finds its taps and pixels: everything that follows from the shapes alone.</summary>
internal sealed record ConvolutionGeometry(WindowFit Vertical, WindowFit Horizontal, int Channels, int Filters, int Groups)
{
    /// <summary>The input with the zeros that the windows at the edges see.</summary>
    public BorderedImage Border => new(
        Vertical.Input,
        Horizontal.Input * Channels,
        Vertical.Before,
        Vertical.After,
        Horizontal.Before * Channels,
        Horizontal.After * Channels);

    public int BorderedRows => Vertical.Before + Vertical.Input + Vertical.After;

    public int BorderedColumns => Horizontal.Before + Horizontal.Input + Horizontal.After;

    /// <summary>The taps in the bordered input, in the order of the kernel.</summary>
    public TapGrid Taps
    {
        get
        {
            var run = Channels / Groups;
            return new TapGrid(
                Vertical.Kernel,
                Horizontal.Kernel,
                run,
                Vertical.Dilation * Border.RowStride,
                Horizontal.Dilation * Channels,
                Horizontal.Kernel * run,
                run).Merged();
        }
    }

    /// <summary>The output's pixels.</summary>
    public PixelGrid Pixels => new PixelGrid(
        Vertical.Output,
        Horizontal.Output,
        Vertical.Stride * Border.RowStride,
        Horizontal.Stride * Channels,
        Horizontal.Output * Filters,
        Filters).Merged();

    /// <summary>The way back from the output's gradient to the input's.</summary>
    public TransposedConvolution Transposed => new(Vertical, Horizontal, Channels, Filters, Groups);
}
