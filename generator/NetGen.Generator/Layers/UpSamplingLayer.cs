using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// An image or a sequence (an image of one row) made larger by whole factors: every element repeated, or interpolated
/// between its neighbours.
/// </summary>
internal sealed record UpSamplingLayer(LayerHeader Header, bool IsImage, int Height, int Width, string Names, string Interpolation) : KernelLayer(Header)
{
    private const int Most = 1 << 15;
    private const string Nearest = nameof(Nearest);
    private const string Bilinear = nameof(Bilinear);

    public static UpSamplingLayer OverImage(AttributeArguments a)
    {
        var (height, width) = a.Has("factor") ? ("factor", "factor") : ("factorHeight", "factorWidth");
        return new(a.Header, true, a.Int(height), a.Int(width), $"{height},{width}", a.Enum("Interpolation", Nearest));
    }

    public static UpSamplingLayer OverSequence(AttributeArguments a) => new(a.Header, false, 1, a.Int("factor"), "factor,factor", Nearest);

    public override bool PassesRectifierOn => true;

    public override ShapeResult InferOutput(Shape input) => this.RequireRank(input, IsImage ? 3 : 2) is { } finding
        ? finding
        : IsImage
            ? Shape.Of(Times(input[0], Height), Times(input[1], Width), input.Channels)
            : Shape.Of(Times(input[0], Width), input.Channels);

    public override IEnumerable<Finding> CheckArguments()
    {
        var names = Names.Split(',');
        foreach (var (name, value) in new[] { (names[0], IsImage ? Height : Width), (names[1], Width) }.Distinct())
        {
            if (value is < 1 or > Most)
            {
                yield return Domain(name, value, $"[1, {Most}]");
            }
        }

        if (Interpolation is not (Nearest or Bilinear))
        {
            yield return Domain("Interpolation", Interpolation, "Nearest and Bilinear");
        }
    }

    public override void WriteForward(StepKernel s)
    {
        if (Interpolation == Bilinear)
        {
            Between(s.Input).Write(s.Writer, s.X, s.Y);
        }
        else
        {
            // Every output is in the window of one input, as in the gradient of a sum over windows that tile.
            Repeats(s.Input).WriteBackward(s.Writer, s.X, null, s.X, s.Y, accumulate: false);
        }
    }

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        if (Interpolation == Bilinear)
        {
            Between(s.Input).WriteBackward(s.Writer, s.Dy, s.Dx, accumulate);
        }
        else
        {
            Repeats(s.Input).Write(s.Writer, s.Dy, s.Dx, Tail.None, accumulate);
        }
    }

    private PoolKernel Repeats(Shape input) => new(
        new WindowWalk(
            IsImage ? WindowFit.Tiling(input[0], Height) : WindowFit.Single,
            WindowFit.Tiling(input[input.Rank - 2], Width),
            input.Channels,
            input.Channels),
        PoolKind.Sum);

    private BilinearKernel Between(Shape input) => new(input[0], input[1], input.Channels, Height, Width);

    private static int Times(int size, int factor) => (int)System.Math.Min(int.MaxValue, (long)size * factor);
}
