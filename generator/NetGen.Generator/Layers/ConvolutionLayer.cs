using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution over an image or a sequence (Keras's Conv2D and Conv1D; PyTorch's with the kernel transposed). A sequence is an image of
/// one row.
/// </summary>
internal abstract record ConvolutionLayer(LayerHeader Header) : KernelLayer(Header), ISliding
{
    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    /// <summary>One window for each axis of the input but the channels.</summary>
    public abstract IReadOnlyList<Window> Windows { get; }

    public override bool HasBackward => false;

    /// <summary>False for a layer without a bias.</summary>
    protected abstract bool HasBias { get; }

    /// <summary>False if predictions must take every product of a filter's tap with a pixel.</summary>
    protected virtual bool MayCombineTaps => true;

    protected int KernelSize => Windows.Aggregate(1, (product, window) => product * window.Kernel);

    public override long MultiplyAdds(Shape input, Shape output) =>
        (long)output.Size * KernelSize * (input.Channels / GroupCount(input.Channels));

    public override Affine Affine(Node node)
    {
        var geometry = Geometry(node.Input);
        return new(geometry.Filters)
        {
            Groups = geometry.Groups,
            GroupChannels = geometry.Border.HasBorder ? 0 : geometry.Channels / geometry.Groups,
        };
    }

    /// <summary>
    /// The image with its border, which the parameters' gradients read too, and what other forms make of it: a planar copy where pixels stand
    /// in the lanes, sums and differences of pixels.
    /// </summary>
    public override int ForwardScratch(Step step)
    {
        var input = step.Node.Input;
        var geometry = Geometry(input);
        var form = MinimalFilter(step)?.ScratchFloats ?? Lanes(geometry, input).ScratchFloats;
        return checked(TensorLayout.Align(geometry.Border.Floats) + form);
    }

    public override int DerivedFloats(Step step) => MinimalFilter(step)?.WeightFloats ?? 0;

    public override void WriteDerive(StepKernel s) => MinimalFilter(s.Step)!.WriteWeights(s);

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

        if (!WriteKernel(s, geometry, image))
        {
            s.Tail.WriteInPlace(s.Writer, s.Output.Size, s.Y);
        }
    }

    public override bool HasBackwardRows(Shape input) => true;

    /// <summary>The transposed kernel, and one example's dy with its border; or what the way from maxima needs.</summary>
    public override int BackwardScratch(Step step)
    {
        if (InputKernel(step) is { } kernel)
        {
            return kernel.ScratchFloats;
        }

        var transposed = Geometry(step.Node.Input).Transposed;
        return checked(TransposedFloats(transposed) + transposed.Border.Floats + (step.Output.Maxima is null ? 0 : step.Node.Output.Size));
    }

    public override void WriteBackwardRows(StepKernel s, bool accumulate)
    {
        var (k, scratch) = (s.Writer, new Place("scratch"));
        if (InputKernel(s.Step) is { } kernel)
        {
            kernel.Write(k, s.Parameter("kernel"), scratch, s.Dy, s.DyStride, s.Dx, s.DxStride, accumulate);
            return;
        }

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
                if (s.Step.Output.Maxima is { } maxima)
                {
                    dy = bordered + transposed.Border.Floats;
                    maxima.WriteImage(k, dc, dy);
                }

                if (transposed.Border.HasBorder)
                {
                    transposed.Border.WriteCopy(k, dy, bordered);
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
        var (layout, kernel, values) = (GroupLayout(s.Input), sink.At(s.Offset("kernel")), s.Output.Size);
        if (s.Step.Output.Maxima is { } maxima)
        {
            new MaximaGradientKernel(geometry, layout, maxima).Write(s.Writer, image, s.Dy, new Place("sums"), kernel, stride, s.DyStride);
            values = maxima.Count;
        }
        else
        {
            var gradient = new ConvolutionGradientKernel(layout) { Taps = geometry.Taps, Pixels = geometry.Pixels, Groups = geometry.Groups };
            kernel.WriteThrough(s.Writer, new Place("sums"), layout, geometry.Groups, sums =>
                gradient.Write(s.Writer, image, s.Dy, sums, stride, s.DyStride));
        }

        if (HasBias)
        {
            s.Writer.Code.Blank();
            BiasGradientKernel.WritePixels(
                s.Writer, geometry.Filters, values / geometry.Filters, s.Dy, sink.At(s.Offset("bias")), s.DyStride);
        }
    }

    public override bool TakesMaxima(Step step, PooledMaxima maxima) => step.HasTrainable && GradientKernel(step, maxima).Suits;

    public override int GradientScratch(Step step, bool updates) => step.Output.Maxima is { } maxima ? GradientKernel(step, maxima).ScratchFloats
        : updates && step.HasTrainable ? Layout(step.Node.Input).Floats
        : 0;

    /// <summary>The filters over so many channels, all groups together.</summary>
    protected abstract int FilterCount(int channels);

    /// <summary>The groups that so many channels fall into.</summary>
    protected abstract int GroupCount(int channels);

    protected TensorLayout Layout(Shape input) => GroupCount(input.Channels) is > 1 and var groups
        ? new GroupedLayout(GroupLayout(input), groups)
        : GroupLayout(input);

    /// <summary>Writes the form that suits the shape, with the fused activation if it fits; says whether it did.</summary>
    private bool WriteKernel(StepKernel s, ConvolutionGeometry geometry, Place image)
    {
        var behindBorder = s.Scratch + TensorLayout.Align(geometry.Border.Floats);
        if (MinimalFilter(s.Step) is { } minimal)
        {
            minimal.Write(s, image, behindBorder);
            return minimal.IsTailInStore(s);
        }

        var (layout, lanes) = (GroupLayout(s.Input), Lanes(geometry, s.Input));
        if (lanes.Suits(s.Target))
        {
            image = lanes.Image.WritePlanar(s.Writer, image, behindBorder);
            var fits = s.Tail.Fits(lanes.Stores(s.Target));
            lanes.Write(s.Writer, image, s.Kernel, layout.PanelWidth, s.Bias, s.Y, fits ? s.Tail : Tail.None);
            return fits;
        }

        var kernel = new ConvolutionKernel(layout) { Taps = geometry.Taps, Pixels = geometry.Pixels, Groups = geometry.Groups, Bias = s.Bias };
        var inStore = s.Tail.Fits(kernel.Stores(s.Target));
        (kernel with { Tail = inStore ? s.Tail : Tail.None }).Write(s.Writer, image, s.Kernel, s.Y);
        return inStore;
    }

    private MaximaGradientKernel GradientKernel(Step step, PooledMaxima maxima) =>
        new(Geometry(step.Node.Input), GroupLayout(step.Node.Input), maxima);

    /// <summary>The way back to the input from maxima; null if they are not known, or if the way from all pixels is faster.</summary>
    private MaximaInputKernel? InputKernel(Step step)
    {
        var geometry = Geometry(step.Node.Input);
        return step.Output.Maxima is { } maxima
            && new MaximaInputKernel(geometry, GroupLayout(step.Node.Input), maxima) is var kernel && kernel.Suits(geometry.Transposed.Work)
                ? kernel
                : null;
    }

    private static int TransposedFloats(TransposedConvolution transposed) =>
        TensorLayout.Align(checked(transposed.Groups * transposed.Layout.Inputs * transposed.Layout.PaddedOutputs));

    /// <summary>The kernel with channels and filters exchanged, group after group.</summary>
    private void WriteTranspose(StepKernel s, ColumnLayout transposed, Place scratch)
    {
        var (k, layout) = (s.Writer, GroupLayout(s.Input));
        var (wc, tc) = (k.Cursor("w", s.Parameter("kernel")), k.Cursor("t", scratch));
        k.Repeat(
            GroupCount(s.Input.Channels),
            () => k.Code.Line(
                $"NgSimd.TransposeTaps({k.Target.Argument(wc)}, {layout.PanelWidth}, {layout.LastPanelWidth}, {k.Target.Argument(tc)}, "
                + $"{transposed.PanelWidth}, {layout.Inputs / transposed.Outputs}, {transposed.Outputs}, {layout.Outputs});"),
            (wc, layout.Inputs * layout.PaddedOutputs),
            (tc, transposed.Inputs * transposed.PaddedOutputs));
    }

    private ColumnLayout GroupLayout(Shape input)
    {
        var groups = GroupCount(input.Channels);
        return new(KernelSize * (input.Channels / groups), FilterCount(input.Channels) / groups);
    }

    /// <summary>
    /// Predictions with fewer multiplications, or null. Training takes every product: its filters change with each step, and it would keep
    /// the sums and differences of a whole batch.
    /// </summary>
    private IMinimalFilterKernel? MinimalFilter(Step step)
    {
        var (input, geometry) = (step.Node.Input, Geometry(step.Node.Input));
        return step.IsTraining || !MayCombineTaps ? null
            : WinogradLanesKernel.For(Lanes(geometry, input)) ?? (IMinimalFilterKernel?)WinogradKernel.For(geometry, GroupLayout(input));
    }

    private PixelLanes Lanes(ConvolutionGeometry geometry, Shape input) => new(geometry) { Layout = GroupLayout(input) };

    private ConvolutionGeometry Geometry(Shape input)
    {
        var windows = Windows.Select((window, axis) => window.On(input[axis])).ToList();
        var vertical = windows.Count == 1 ? WindowFit.Single : windows[0];
        return new(vertical, windows[windows.Count - 1], input.Channels, FilterCount(input.Channels), GroupCount(input.Channels));
    }
}
