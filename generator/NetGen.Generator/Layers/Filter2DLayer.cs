using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution with filters that are written down and not learned. Weights are listed filter by filter, each height × width × channels;
/// one slice of height × width serves all channels.
/// </summary>
internal sealed record Filter2DLayer(
    LayerHeader Header,
    EquatableArray<double> Weights,
    EquatableArray<string> Presets,
    Window Vertical,
    Window Horizontal,
    bool PerChannel) : ConvolutionLayer(Header)
{
    public override IReadOnlyList<Window> Windows => [Vertical, Horizontal];

    protected override bool HasBias => false;

    /// <summary>A filter that is written down is applied as it is written.</summary>
    protected override bool MayCombineTaps => false;

    /// <summary>Presets are slices whatever the channels, and so is everything that is applied to each channel alone.</summary>
    private bool ListsSlices => PerChannel || Presets.Count > 0;

    public static Filter2DLayer Read(AttributeArguments a)
    {
        string[] presets = a.Has("filter") ? [a.Enum("filter", ""), .. a.Strings("others")] : [];
        var (vertical, horizontal) = (Window.Vertical(a, "height", "height"), Window.Horizontal(a, "width", "width"));
        return new(
            a.Header with { Trainable = false },
            (presets.Length > 0 ? presets.SelectMany(FilterPresets.Weights) : a.Doubles("weights")).ToEquatableArray(),
            presets.ToEquatableArray(),
            presets.Length > 0 ? vertical with { Kernel = FilterPresets.Size } : vertical,
            presets.Length > 0 ? horizontal with { Kernel = FilterPresets.Size } : horizontal,
            a.Bool("PerChannel"));
    }

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var preset in Presets.Where(preset => !FilterPresets.Knows(preset)))
        {
            yield return Domain("filter", preset, "the members of Filter");
        }

        foreach (var weight in Weights.Where(weight => double.IsNaN(weight) || double.IsInfinity(weight)))
        {
            yield return Domain("weights", weight, "(-∞, ∞)");
        }

        foreach (var finding in this.CheckWindows())
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

        var filter = ListsSlices ? KernelSize : KernelSize * input.Channels;
        if (Weights.Count == 0 || (Weights.Count != KernelSize && Weights.Count % filter != 0))
        {
            var size = $"{Vertical.Kernel}×{Horizontal.Kernel}";
            return Domain(
                "weights",
                $"{Weights.Count} numbers",
                ListsSlices ? $"the multiples of {size}" : $"{size} and the multiples of {size}×{input.Channels}, since the input is {input}");
        }

        return this.Slide(input, FilterCount(input.Channels));
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input)
    {
        var (channels, filters) = (input.Channels / GroupCount(input.Channels), FilterCount(input.Channels));
        return
        [
            new("kernel", Shape.Of(Vertical.Kernel, Horizontal.Kernel, channels, filters), Layout(input))
            {
                Values = Enumerable.Range(0, KernelSize * channels * filters)
                    .Select(i => Weight(i / filters / channels, i / filters % channels, i % filters, input.Channels)).ToEquatableArray(),
            },
        ];
    }

    protected override int FilterCount(int channels) =>
        PerChannel ? Weights.Count / KernelSize * channels
        : ListsSlices || Weights.Count == KernelSize ? Weights.Count / KernelSize
        : Weights.Count / (KernelSize * channels);

    protected override int GroupCount(int channels) => PerChannel ? channels : 1;

    /// <summary>A weight of Keras's kernel, as it was listed.</summary>
    private double Weight(int tap, int channel, int filter, int channels) =>
        PerChannel ? Weights[(filter % (FilterCount(channels) / channels) * KernelSize) + tap]
        : ListsSlices || Weights.Count == KernelSize ? Weights[(filter * KernelSize) + tap]
        : Weights[(((filter * KernelSize) + tap) * channels) + channel];
}
