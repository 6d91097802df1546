using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// −Σ t · log y over the last axis, the mean over positions. Behind softmax or log-softmax it is Σ t · (log Σ eᶻ − z) with gradient
/// softmax(z) · Σ t − t.
/// </summary>
internal sealed record CategoricalCrossEntropyLoss(int Attribute, string AttributeName) : Loss(Attribute, AttributeName)
{
    /// <summary>The smallest normal float guards 1 / y.</summary>
    private const double SmallestProbability = 1.17549435e-38;

    public override bool TakesLabels => true;

    public override bool Fuses(Layer activation) => activation is SoftmaxFamilyLayer;

    public override string WriteRow(KernelWriter k, Shape shape, bool fused, Place z, Place target, Place? gradient)
    {
        var positions = shape.Size / shape.Channels;
        var total = k.Declare("total", "0f");
        var scale = gradient is null ? "" : k.Named("s", k.Target.BroadcastValue($"scale * {Literal.Float(1.0 / positions)}"));
        Place[] places = gradient is { } place ? [z, target, place] : [z, target];
        k.ForEachPosition(shape, places, at =>
        {
            var value = fused
                ? WriteFused(k, shape.Channels, at[0], at[1], at.Count > 2 ? at[2] : null, scale)
                : WriteProbabilities(k, shape.Channels, at[0], at[1], at.Count > 2 ? at[2] : null, scale);
            k.Code.Line($"{total} += {value};");
        });
        return $"{total} * {Literal.Float(1.0 / positions)}";
    }

    private static string WriteFused(KernelWriter k, int channels, Place z, Place target, Place? gradient, string scale)
    {
        var t = k.Target;
        var (max, sum) = SoftmaxFamilyLayer.WriteExponentials(k, channels, z, gradient);
        var log = k.Named("log", t.BroadcastValue($"NgSimd.Log({sum})"));
        var losses = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        var masses = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(channels, [z, target], (at, part, count) =>
        {
            var wanted = k.Named("t", t.LoadFirst(at[1], count));
            k.Code.Line($"{losses[part]} = {t.MultiplyAdd(wanted, $"{log} - ({t.LoadFirst(at[0], count)} - {max})", losses[part])};");
            k.Code.Line($"{masses[part]} += {wanted};");
        });
        if (gradient is { } place)
        {
            // The exponentials stand where the gradient goes; Σ t is 1 for a distribution, and whatever it is for soft targets.
            var factor = k.Named("f", t.BroadcastValue($"{t.Sum(masses)} / {sum}"));
            k.ForEachVector(channels, [place, target], (at, count) =>
                k.Code.Line(t.StoreFirst(
                    $"{scale} * (({t.LoadFirst(at[0], count)} * {factor}) - {t.LoadFirst(at[1], count)})", at[0], count)));
        }

        return t.Sum(losses);
    }

    private static string WriteProbabilities(KernelWriter k, int channels, Place y, Place target, Place? gradient, string scale)
    {
        var t = k.Target;
        var losses = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        Place[] places = gradient is { } place ? [y, target, place] : [y, target];
        k.ForEachPart(channels, places, (at, part, count) =>
        {
            var wanted = k.Named("t", t.LoadFirst(at[1], count));
            var probability = k.Named("y", t.LoadFirst(at[0], count));
            var log = $"NgSimd.Max(NgSimd.Log({probability}), {t.Constant(-100)})";
            k.Code.Line($"{losses[part]} -= {wanted} * {log};");
            if (at.Count > 2)
            {
                var value = $"-({scale} * {wanted}) / NgSimd.Max({probability}, {t.Constant(SmallestProbability)})";
                k.Code.Line(t.StoreFirst(value, at[2], count));
            }
        });
        return t.Sum(losses);
    }
}
