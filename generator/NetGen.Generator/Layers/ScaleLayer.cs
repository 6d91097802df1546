using System;

namespace NetGen.Generator;

/// <summary>
/// A layer that predicts y = (x − center) · scale + offset with numbers of its own for every channel. In prediction it moves into an affine
/// layer before or behind it where there is one; the scale is derived from parameters once after every change.
/// </summary>
internal abstract record ScaleLayer(LayerHeader Header) : KernelLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override bool IsNormalization => true;

    public override bool PassesRectifierOn => true;

    public override bool IsTransparent => true;

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    /// <summary>The tensor that is taken off the input: first, since data far from zero would lose its digits in x · scale − center · scale.</summary>
    protected abstract string Center { get; }

    /// <summary>The tensor that is added at the end; null if none is.</summary>
    protected virtual string? Offset => null;

    public override ShapeResult InferOutput(Shape input) => input;

    /// <summary>The library's description of scale and shift, as source. <paramref name="offset"/> tells where a tensor stands.</summary>
    public abstract string Construct(int channels, Func<string, int> offset, int scale, int shift);

    public sealed override int StraightLength(Shape input) => (input.Size + 15) / 16 * 4;

    public sealed override void WriteForward(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var channels = s.Input.Channels;
        var inStore = s.Tail.Fits(Math.Min(UnrollPolicy.StraightVectors, (channels + t.Lanes - 1) / t.Lanes));
        Place[] perChannel = Offset is null
            ? [s.Parameter(Center), s.Scale]
            : [s.Parameter(Center), s.Scale, s.Parameter(Offset)];
        k.ForEachPosition(s.Input, [s.X, s.Y], places => k.ForEachVector(channels, [.. places, .. perChannel], (at, count) =>
        {
            var centered = $"{t.LoadFirst(at[0], count)} - {t.Load(at[2])}";
            var y = Offset is null
                ? $"({centered}) * {t.Load(at[3])}"
                : t.MultiplyAdd(centered, t.Load(at[3]), t.Load(at[4]));
            k.Code.Line(t.StoreFirst(inStore ? s.Tail.Apply(k, y) : y, at[1], count));
        }));
        if (!inStore)
        {
            s.Tail.WriteInPlace(k, s.Output.Size, s.Y);
        }
    }

    public sealed override void WriteBackward(StepKernel s, bool accumulate) =>
        s.Writer.ForEachPosition(s.Input, [s.Dy, s.Dx], places =>
            s.Writer.ForEachVector(s.Input.Channels, [.. places, s.Scale], (at, count) =>
            {
                var t = s.Target;
                var (dy, scale) = (t.LoadFirst(at[0], count), t.Load(at[2]));
                var dx = accumulate ? t.MultiplyAdd(dy, scale, t.LoadFirst(at[1], count)) : $"{dy} * {scale}";
                s.Writer.Code.Line(t.StoreFirst(dx, at[1], count));
            }));
}
