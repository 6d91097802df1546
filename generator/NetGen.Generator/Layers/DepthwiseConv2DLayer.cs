using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution of each channel by itself, with <paramref name="Multiplier"/> kernels each (Keras's DepthwiseConv2D): output channel
/// channel · multiplier + m.
/// </summary>
internal sealed record DepthwiseConv2DLayer(
    LayerHeader Header,
    Window Vertical,
    Window Horizontal,
    int Multiplier,
    int InputChannels,
    bool UseBias,
    string Initializer,
    double InitializerScale) : KernelLayer(Header), ISliding
{
    public IReadOnlyList<Window> Windows => [Vertical, Horizontal];

    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override AffineMap? AffineMap => new([Vertical.Kernel, Horizontal.Kernel], IsDepthwise: true);

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    private int Taps => Vertical.Kernel * Horizontal.Kernel;

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var (name, value, least) in new[] { ("Multiplier", Multiplier, 1), ("InputChannels", InputChannels, 0) })
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
        if (this.RequireRank(input, 3) is { } rank)
        {
            return rank;
        }

        return InputChannels > 0 && InputChannels != input.Channels
            ? Finding.Of(ShapeRules.OtherChannels, Header.Attribute, Header.AttributeName, InputChannels, input.Channels, input)
            : this.Slide(input, Shape.Of(input.Channels, Multiplier).Size);
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input)
    {
        var outputs = input.Channels * Multiplier;
        var kernel = new ParameterModel(
            "kernel", Shape.Of(Vertical.Kernel, Horizontal.Kernel, input.Channels, Multiplier), new PaddedRowsLayout(Taps, outputs))
        {
            FanIn = Taps,
            FanOut = Taps * Multiplier,
            IsDepthwise = true,
            Initializer = Initializer,
            InitializerScale = InitializerScale,
        };
        return UseBias ? [kernel, new("bias", Shape.Of(outputs), new ContiguousLayout(outputs))] : [kernel];
    }

    public override long MultiplyAdds(Shape input, Shape output) => (long)output.Size * Taps;

    public override Affine Affine(Node node)
    {
        var (channels, windows) = (node.Input.Channels, new[] { Vertical.On(node.Input[0]), Horizontal.On(node.Input[1]) });
        var pads = windows.Any(window => window.Before > 0 || window.After > 0);
        return new(channels * Multiplier) { Groups = channels, GroupChannels = pads ? 0 : 1 };
    }

    public override void WriteForward(StepKernel s)
    {
        var kernel = Kernel(s.Input);
        var inStore = s.Tail.Fits(kernel.Stores(s.Target));
        kernel.Write(
            s.Writer, s.X, s.Kernel, s.Bias, s.Y, (k, sum) => inStore ? s.Tail.Apply(k, sum) : sum);
        if (!inStore)
        {
            s.Tail.WriteInPlace(s.Writer, s.Output.Size, s.Y);
        }
    }

    public override void WriteBackward(StepKernel s, bool accumulate) =>
        Kernel(s.Input).WriteInputGradient(s.Writer, s.Dy, s.Parameter("kernel"), s.Dx, accumulate);

    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        Kernel(s.Input).WriteWeightGradient(s.Writer, s.X, s.Dy, sink.At(s.Offset("kernel")), s.XStride, s.DyStride);
        if (UseBias)
        {
            s.Writer.Code.Blank();
            var channels = s.Output.Channels;
            BiasGradientKernel.WritePixels(s.Writer, channels, s.Output.Size / channels, s.Dy, sink.At(s.Offset("bias")), s.DyStride);
        }
    }

    private DepthwiseKernel Kernel(Shape input) => new(
        new WindowWalk(Vertical.On(input[0]), Horizontal.On(input[1]), input.Channels, input.Channels * Multiplier), Multiplier);
}
