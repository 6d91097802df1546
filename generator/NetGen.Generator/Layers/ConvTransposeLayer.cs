using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A transposed convolution: what a convolution's input gradient is to its output's, this layer's output is to its input. Valid:
/// (n − 1) · stride + kernel elements of an axis of n; Same, as in Keras: n · stride.
/// </summary>
internal abstract record ConvTransposeLayer(LayerHeader Header, int Filters, bool UseBias, string Initializer, double InitializerScale)
    : KernelLayer(Header), ISliding
{
    public override AffineMap? AffineMap => new([.. Windows.Select(window => window.Kernel)]);

    public override bool ReadsWindows => false;

    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    public override bool HasBackward => false;

    /// <summary>The windows of the convolution whose transpose this is: they slide over this layer's output.</summary>
    public abstract IReadOnlyList<Window> Windows { get; }

    private int KernelSize => Windows.Aggregate(1, (product, window) => product * window.Kernel);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (Filters < 1)
        {
            yield return Domain("filters", Filters, "[1, ∞)");
        }

        foreach (var finding in this.CheckWindows().Concat(CheckInitializer(Initializer, InitializerScale)))
        {
            yield return finding;
        }
    }

    public override ShapeResult InferOutput(Shape input) => this.RequireRank(input, Windows.Count + 1) is { } rank
        ? rank
        : Shape.Of(Windows.Select((window, axis) => OutputLength(window, input[axis])).Concat([Filters]));

    public override IReadOnlyList<ParameterModel> Parameters(Shape input)
    {
        var kernel = new ParameterModel(
            "kernel",
            Shape.Of(Windows.Select(window => window.Kernel).Concat([Filters, input.Channels])),
            new TransposedLayout(Transposed(input).Layout, KernelSize))
        {
            FanIn = KernelSize * input.Channels,
            FanOut = KernelSize * Filters,
            Initializer = Initializer,
            InitializerScale = InitializerScale,
        };
        return UseBias ? [kernel, new("bias", Shape.Of(Filters), new ContiguousLayout(Filters))] : [kernel];
    }

    public override long MultiplyAdds(Shape input, Shape output) => (long)input.Size * KernelSize * Filters;

    public override int ForwardScratch(Step step) => Transposed(step.Node.Input).Border.Floats;

    /// <summary>The kernel's gradient looks at dy with the border that Same cuts off.</summary>
    public override int TrainingScratch(Step step) => Math.Max(ForwardScratch(step), Geometry(step.Node.Input).Border.Floats);

    public override void WriteForward(StepKernel s)
    {
        var transposed = Transposed(s.Input) with { Bias = UseBias ? s.Parameter("bias") : null };
        var image = s.X;
        if (transposed.Border.HasBorder)
        {
            transposed.Border.WriteCopy(s.Writer, s.X, s.Scratch);
            s.Writer.Code.Blank();
            image = s.Scratch;
        }

        var inStore = s.Tail.Fits(transposed.Stores(s.Target));
        (transposed with { Tail = inStore ? s.Tail : Tail.None }).Write(s, "", image, s.Parameter("kernel"), s.Y);
        if (!inStore)
        {
            s.Tail.WriteInPlace(s.Writer, s.Output.Size, s.Y);
        }
    }

    public override bool HasBackwardRows(Shape input) => true;

    public override int GradientScratch(Step step, bool updates) => updates && step.HasTrainable ? Transposed(step.Node.Input).Layout.Floats : 0;

    /// <summary>The kernel with filters and channels exchanged, and one example's dy with its border.</summary>
    public override int BackwardScratch(Step step) =>
        checked(BackwardLayout(step.Node.Input).Floats + Geometry(step.Node.Input).Border.Floats);

    /// <summary>The gradient of the input is the convolution itself, over dy.</summary>
    public override void WriteBackwardRows(StepKernel s, bool accumulate)
    {
        var (k, geometry, layout, scratch) = (s.Writer, Geometry(s.Input), BackwardLayout(s.Input), new Place("scratch"));
        var panels = Transposed(s.Input).Layout;
        k.Code.Line(
            $"NgSimd.TransposeTaps({k.Target.Argument(s.Parameter("kernel"))}, {panels.PanelWidth}, {panels.LastPanelWidth}, "
            + $"{k.Target.Argument(scratch)}, {layout.PanelWidth}, {KernelSize}, {s.Input.Channels}, {Filters});");
        k.Code.Blank();
        var kernel = new ConvolutionKernel(layout) { Taps = geometry.Taps, Pixels = geometry.Pixels, Accumulate = accumulate };
        var (dc, xc) = (k.Cursor("d", s.Dy), k.Cursor("x", s.Dx));
        k.Repeat(
            "rows",
            () =>
            {
                var dy = dc;
                if (geometry.Border.HasBorder)
                {
                    dy = scratch + layout.Floats;
                    geometry.Border.WriteCopy(k, dc, dy);
                }

                kernel.Write(k, dy, scratch, xc);
            },
            (dc, s.DyStride),
            (xc, s.DxStride));
    }

    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        var (k, geometry) = (s.Writer, Geometry(s.Input));
        var (dy, stride) = (s.Dy, s.DyStride);
        if (geometry.Border.HasBorder)
        {
            (dy, stride) = (s.Scratch, s.ScratchStride);
            var (dc, bc) = (k.Cursor("d", s.Dy), k.Cursor("b", dy));
            k.Repeat("rows", () => geometry.Border.WriteCopy(k, dc, bc), (dc, s.DyStride), (bc, stride));
            k.Code.Blank();
        }

        sink.At(s.Offset("kernel")).WriteThrough(k, new Place("sums"), Transposed(s.Input).Layout, 1, sums =>
            WriteKernelGradient(s, dy, sums, stride));
        if (UseBias)
        {
            k.Code.Blank();
            BiasGradientKernel.WritePixels(k, Filters, s.Output.Size / Filters, s.Dy, sink.At(s.Offset("bias")), s.DyStride);
        }
    }

    /// <summary>The window's place on this layer's output.</summary>
    protected static WindowFit Fit(Window window, int input) => window.On(OutputLength(window, input));

    /// <summary>The convolution from this layer's output back to its input.</summary>
    protected abstract ConvolutionGeometry Geometry(Shape input);

    private static int OutputLength(Window window, int input) => window.Padding == "Same"
        ? checked(input * window.Stride)
        : checked(((input - 1) * window.Stride) + window.EffectiveKernel);

    /// <summary>Tap after tap: every tap multiplies the same input pixels with dy's pixels that it reaches.</summary>
    private void WriteKernelGradient(StepKernel s, Place dy, ParameterSink sink, int dyStride)
    {
        var (k, channels, geometry, layout) = (s.Writer, s.Input.Channels, Geometry(s.Input), Transposed(s.Input).Layout);
        var (vertical, horizontal, row) = (geometry.Vertical, geometry.Horizontal, geometry.Border.RowStride);
        var kernel = new ConvolutionGradientKernel(layout)
        {
            Taps = new TapGrid(1, 1, channels, 0, 0, 0, 0),
            Pixels = new PixelGrid(
                vertical.Output, horizontal.Output, horizontal.Output * channels, channels, vertical.Stride * row, horizontal.Stride * Filters),
        };
        var floats = channels * layout.PanelWidth;
        var (rc, rows) = (k.Cursor("d", dy), sink.Cursor(k));
        k.Repeat(
            vertical.Kernel,
            () =>
            {
                var (cc, columns) = (k.Cursor("d", rc), rows.Cursor(k));
                k.Repeat(
                    horizontal.Kernel,
                    () => kernel.Write(k, s.X, cc, columns, s.XStride, dyStride),
                    [(cc, horizontal.Dilation * Filters), .. columns.Steps(floats)]);
            },
            [(rc, vertical.Dilation * row), .. rows.Steps(horizontal.Kernel * floats)]);
    }

    private TransposedConvolution Transposed(Shape input) => Geometry(input).Transposed;

    private ColumnLayout BackwardLayout(Shape input) => new(KernelSize * Filters, input.Channels) { UniformPanels = true };
}
