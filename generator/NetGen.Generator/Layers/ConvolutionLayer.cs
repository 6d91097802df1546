using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution over an image or a sequence (Keras's Conv2D and Conv1D; PyTorch's with the kernel transposed). A sequence is an image of
/// one row.
/// </summary>
internal abstract record ConvolutionLayer(
    LayerHeader Header,
    int Filters,
    int Groups,
    int InputChannels,
    bool UseBias,
    string Initializer,
    double InitializerScale) : KernelLayer(Header), ISliding
{
    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override AffineMap? AffineMap => new([.. Windows.Select(window => window.Kernel)], IsDepthwise: Groups > 1);

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    /// <summary>One window for each axis of the input but the channels.</summary>
    public abstract IReadOnlyList<Window> Windows { get; }

    public override bool HasBackward => false;

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var (name, value, least) in new[] { ("filters", Filters, 1), ("Groups", Groups, 1), ("InputChannels", InputChannels, 0) })
        {
            if (value < least)
            {
                yield return Domain(name, value, $"[{least}, ∞)");
            }
        }

        foreach (var finding in this.CheckWindows().Concat(CheckInitializer(Initializer, InitializerScale)))
        {
            yield return finding;
        }
    }

    public override ShapeResult InferOutput(Shape input)
    {
        if (this.RequireRank(input, Windows.Count + 1) is { } rank)
        {
            return rank;
        }

        if (InputChannels > 0 && InputChannels != input.Channels)
        {
            return Finding.Of(ShapeRules.OtherChannels, Header.Attribute, Header.AttributeName, InputChannels, input.Channels, input);
        }

        foreach (var (count, what) in new[] { (input.Channels, "channels"), (Filters, "filters") })
        {
            if (count % Groups != 0)
            {
                return Finding.Of(ShapeRules.GroupsDoNotDivide, Header.Attribute, count, Groups, what);
            }
        }

        return this.Slide(input, Filters);
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input)
    {
        var taps = Windows.Aggregate(1, (product, window) => product * window.Kernel);
        var channels = input.Channels / Groups;
        var kernel = new ParameterModel("kernel", Shape.Of(Windows.Select(window => window.Kernel).Concat([channels, Filters])), Layout(input))
        {
            FanIn = taps * channels,
            FanOut = taps * Filters,
            Initializer = Initializer,
            InitializerScale = InitializerScale,
        };
        return UseBias ? [kernel, new("bias", Shape.Of(Filters), new ContiguousLayout(Filters))] : [kernel];
    }

    public override long MultiplyAdds(Shape input, Shape output) =>
        (long)output.Size * Windows.Aggregate(1, (product, window) => product * window.Kernel) * (input.Channels / Groups);

    public override Affine Affine(Node node) => new(Filters)
    {
        Groups = Groups,
        GroupChannels = Geometry(node.Input).Border.HasBorder ? 0 : node.Input.Channels / Groups,
    };

    public override int ForwardScratch(Shape input) => Geometry(input).Border.Floats;

    public override void WriteForward(StepKernel s)
    {
        var geometry = Geometry(s.Input);
        var image = s.X;
        if (geometry.Border.HasBorder)
        {
            geometry.Border.WriteCopy(s.Writer, s.X, s.Scratch);
            s.Writer.Code.Blank();
            image = s.Scratch;
        }

        var kernel = new ConvolutionKernel(GroupLayout(s.Input))
        {
            Taps = geometry.Taps,
            Pixels = geometry.Pixels,
            Groups = Groups,
            Bias = s.Bias,
        };
        var inStore = s.Tail.Fits(kernel.Stores(s.Target));
        (kernel with { Tail = inStore ? s.Tail : Tail.None }).Write(s.Writer, image, s.Kernel, s.Y);
        if (!inStore)
        {
            s.Tail.WriteInPlace(s.Writer, s.Output.Size, s.Y);
        }
    }

    public override bool HasBackwardRows(Shape input) => true;

    /// <summary>The transposed kernel, and one example's dy with its border.</summary>
    public override int BackwardScratch(Shape input)
    {
        var transposed = Geometry(input).Transposed;
        return checked(TransposedFloats(transposed) + transposed.Border.Floats);
    }

    public override void WriteBackwardRows(StepKernel s, bool accumulate)
    {
        var (k, scratch) = (s.Writer, new Place("scratch"));
        var transposed = Geometry(s.Input).Transposed with { Accumulate = accumulate };
        var bordered = scratch + TransposedFloats(transposed);
        WriteTranspose(s, transposed.Layout, scratch);
        k.Code.Blank();
        var (dc, xc) = (k.Cursor("d", s.Dy), k.Cursor("x", s.Dx));
        k.Repeat(
            "rows",
            () =>
            {
                var dy = dc;
                if (transposed.Border.HasBorder)
                {
                    transposed.Border.WriteCopy(k, dc, bordered);
                    dy = bordered;
                }

                transposed.Write(s, accumulate ? "InputGradientAdded" : "InputGradient", dy, scratch, xc);
            },
            (dc, s.DyStride),
            (xc, s.DxStride));
    }

    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        var geometry = Geometry(s.Input);
        var (image, stride) = geometry.Border.HasBorder ? (s.Scratch, s.ScratchStride) : (s.X, s.XStride);
        var pixels = geometry.Pixels with { YRow = geometry.Pixels.Columns * Filters, YPixel = Filters };
        new ConvolutionGradientKernel(GroupLayout(s.Input)) { Taps = geometry.Taps, Pixels = pixels, Groups = Groups }
            .Write(s.Writer, image, s.Dy, sink.At(s.Offset("kernel")), stride, s.DyStride);
        if (UseBias)
        {
            s.Writer.Code.Blank();
            BiasGradientKernel.WritePixels(
                s.Writer, Filters, s.Output.Size / Filters, s.Dy, sink.At(s.Offset("bias")), s.DyStride);
        }
    }

    private static int TransposedFloats(TransposedConvolution transposed) =>
        TensorLayout.Align(checked(transposed.Groups * transposed.Layout.Inputs * transposed.Layout.PaddedOutputs));

    /// <summary>The kernel with channels and filters exchanged, group after group.</summary>
    private void WriteTranspose(StepKernel s, ColumnLayout transposed, Place scratch)
    {
        var (k, layout) = (s.Writer, GroupLayout(s.Input));
        var (wc, tc) = (k.Cursor("w", s.Parameter("kernel")), k.Cursor("t", scratch));
        k.Repeat(
            Groups,
            () => k.Code.Line(
                $"NgSimd.TransposeTaps({k.Target.Argument(wc)}, {layout.PanelWidth}, {layout.LastPanelWidth}, {k.Target.Argument(tc)}, "
                + $"{transposed.PanelWidth}, {layout.Inputs / transposed.Outputs}, {transposed.Outputs}, {layout.Outputs});"),
            (wc, layout.Inputs * layout.PaddedOutputs),
            (tc, transposed.Inputs * transposed.PaddedOutputs));
    }

    private ColumnLayout GroupLayout(Shape input) => new(
        Windows.Aggregate(1, (product, window) => product * window.Kernel) * (input.Channels / Groups), Filters / Groups);

    private TensorLayout Layout(Shape input) =>
        Groups == 1 ? GroupLayout(input) : new GroupedLayout(GroupLayout(input), Groups);

    private ConvolutionGeometry Geometry(Shape input)
    {
        var windows = Windows.Select((window, axis) => window.On(input[axis])).ToList();
        var vertical = windows.Count == 1 ? WindowFit.Single : windows[0];
        return new ConvolutionGeometry(vertical, windows[windows.Count - 1], input.Channels, Filters, Groups);
    }
}
