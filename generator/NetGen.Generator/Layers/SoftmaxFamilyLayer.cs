using System.Linq;

namespace NetGen.Generator;

/// <summary>A normalisation by exponentials over the last axis, position by position.</summary>
internal abstract record SoftmaxFamilyLayer(LayerHeader Header) : KernelLayer(Header)
{
    public override ShapeResult InferOutput(Shape input) => input;

    public override int FunctionWeight => 6;

    public override int StraightLength(Shape input) => (input.Size + 15) / 16 * 16;

    public sealed override void WriteForward(StepKernel s) =>
        s.Writer.ForEachPosition(s.Input, [s.X, s.Y], at => WritePosition(s, at[0], at[1]));

    public sealed override void WriteBackward(StepKernel s, bool accumulate) =>
        s.Writer.ForEachPosition(s.Input, [s.Y, s.Dy, s.Dx], at => WritePositionBackward(s, at[0], at[1], at[2], accumulate));

    protected abstract void WritePosition(StepKernel s, Place x, Place y);

    protected abstract void WritePositionBackward(StepKernel s, Place y, Place dy, Place dx, bool accumulate);

    /// <summary>Writes exp(x − max) to y where there is one and gives the maximum, as a vector, and the sum, as a float.</summary>
    public static (string Max, string Sum) WriteExponentials(KernelWriter k, int channels, Place x, Place? y)
    {
        var t = k.Target;
        var lowest = t.Constant(double.NegativeInfinity);
        var maxima = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("m", lowest)).ToArray();
        k.ForEachPart(channels, [x], (at, part, count) =>
        {
            var value = t.KeepFirst(t.LoadFirst(at[0], count), count, double.NegativeInfinity);
            k.Code.Line($"{maxima[part]} = NgSimd.Max({maxima[part]}, {value});");
        });
        var max = k.Named("max", t.BroadcastValue(t.MaxOf(maxima)));
        var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(channels, y is { } place ? [x, place] : [x], (at, part, count) =>
        {
            var e = k.Named("e", $"NgSimd.Exp({t.LoadFirst(at[0], count)} - {max})");
            if (at.Count > 1)
            {
                k.Code.Line(t.StoreFirst(e, at[1], count));
            }

            k.Code.Line($"{sums[part]} += {t.KeepFirst(e, count)};");
        });
        return (max, k.Named("sum", t.Sum(sums)));
    }
}
