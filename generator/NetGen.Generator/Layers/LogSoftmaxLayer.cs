using System.Linq;

namespace NetGen.Generator;

/// <summary>x − log Σ exp(x) over the last axis: the logarithm of softmax without its underflow.</summary>
internal sealed record LogSoftmaxLayer(LayerHeader Header) : SoftmaxFamilyLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.LogSoftmax;

    public override ValueRange? Range => new ValueRange(double.NegativeInfinity, 0);

    protected override void WritePosition(StepKernel s, Place x, Place y)
    {
        var (k, t) = (s.Writer, s.Target);
        var exponentials = WriteExponentials(k, s.Input.Channels, x, null);
        var log = k.Named("log", t.BroadcastValue($"NgSimd.Log({exponentials.Sum})"));
        k.ForEachVector(s.Input.Channels, [x, y], (at, count) =>
            k.Code.Line(t.StoreFirst($"({t.LoadFirst(at[0], count)} - {exponentials.Max}) - {log}", at[1], count)));
    }

    /// <summary>dx = dy − exp(y) · Σ dy.</summary>
    protected override void WritePositionBackward(StepKernel s, Place y, Place dy, Place dx, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(s.Input.Channels, [dy], (at, part, count) => k.Code.Line($"{sums[part]} += {t.LoadFirst(at[0], count)};"));
        var total = k.Named("s", t.BroadcastValue(t.Sum(sums)));
        k.ForEachVector(s.Input.Channels, [y, dy, dx], (at, count) =>
        {
            var value = $"{t.LoadFirst(at[1], count)} - (NgSimd.Exp({t.LoadFirst(at[0], count)}) * {total})";
            k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(at[2], count)} + ({value})" : value, at[2], count));
        });
    }
}
