using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>A convolution whose filters are learned.</summary>
internal abstract record TrainedConvolutionLayer(
    LayerHeader Header,
    int Filters,
    int Groups,
    int InputChannels,
    bool UseBias,
    string Initializer,
    double InitializerScale) : ConvolutionLayer(Header)
{
    public override AffineMap? AffineMap => new([.. Windows.Select(window => window.Kernel)], IsDepthwise: Groups > 1);

    protected override bool HasBias => UseBias;

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
        var channels = input.Channels / Groups;
        var kernel = new ParameterModel("kernel", Shape.Of(Windows.Select(window => window.Kernel).Concat([channels, Filters])), Layout(input))
        {
            FanIn = KernelSize * channels,
            FanOut = KernelSize * Filters,
            Initializer = Initializer,
            InitializerScale = InitializerScale,
        };
        return UseBias ? [kernel, new("bias", Shape.Of(Filters), new ContiguousLayout(Filters))] : [kernel];
    }

    protected override int FilterCount(int channels) => Filters;

    protected override int GroupCount(int channels) => Groups;
}
