using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>The image with rows and columns of zeros around it.</summary>
internal sealed record ZeroPadding2DLayer(LayerHeader Header, int Top, int Bottom, int Left, int Right, bool IsSquare) : KernelLayer(Header)
{
    private const int Most = 1 << 15;

    public static ZeroPadding2DLayer Read(AttributeArguments a) => a.Has("padding")
        ? new(a.Header, a.Int("padding"), a.Int("padding"), a.Int("padding"), a.Int("padding"), true)
        : new(a.Header, a.Int("top"), a.Int("bottom"), a.Int("left"), a.Int("right"), false);

    public override bool PassesRectifierOn => true;

    public override ShapeResult InferOutput(Shape input) => this.RequireRank(input, 3) is { } finding
        ? finding
        : Shape.Of(input[0] + Top + Bottom, input[1] + Left + Right, input.Channels);

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var (name, value) in IsSquare ? [("padding", Top)] : new[] { ("top", Top), ("bottom", Bottom), ("left", Left), ("right", Right) })
        {
            if (value is < 0 or > Most)
            {
                yield return Domain(name, value, $"[0, {Most}]");
            }
        }
    }

    public override void WriteForward(StepKernel s)
    {
        var (k, channels) = (s.Writer, s.Input.Channels);
        var (row, padded) = (s.Input[1] * channels, s.Output[1] * channels);
        var (before, between) = ((Top * padded) + (Left * channels), padded - row);
        k.Clear(s.Y, before);

        // What pads one row on the right and the next one on the left is one piece of memory.
        k.ForEach(s.Input[0] - 1, [(s.X, row), (s.Y + before, padded)], at =>
        {
            k.Copy(at[0], at[1], row);
            k.Clear(at[1] + row, between);
        });
        var last = s.Input[0] - 1;
        k.Copy(s.X + (last * row), s.Y + (before + (last * padded)), row);
        k.Clear(s.Y + (before + (last * padded) + row), (Right * channels) + (Bottom * padded));
    }

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        var channels = s.Input.Channels;
        var (row, padded) = (s.Input[1] * channels, s.Output[1] * channels);
        s.Writer.ForEach(
            s.Input[0], [(s.Dy + ((Top * padded) + (Left * channels)), padded), (s.Dx, row)], at => s.Writer.Copy(at[0], at[1], row, accumulate));
    }
}
