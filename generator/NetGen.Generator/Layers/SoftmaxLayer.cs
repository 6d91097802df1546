using System.Linq;

namespace NetGen.Generator;

/// <summary>exp(x) / Σ exp(x) over the last axis, shifted by the maximum so that it cannot overflow.</summary>
internal sealed record SoftmaxLayer(LayerHeader Header) : SoftmaxFamilyLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Softmax;

    public override ValueRange? Range => new ValueRange(0, 1);

    protected override void WritePosition(StepKernel s, Place x, Place y)
    {
        var (k, t) = (s.Writer, s.Target);
        var exponentials = WriteExponentials(k, s.Input.Channels, x, y);
        var inverse = k.Named("inverse", t.BroadcastValue($"1f / {exponentials.Sum}"));
        k.ForEachVector(s.Input.Channels, [y], (at, count) =>
            k.Code.Line(t.StoreFirst($"{t.LoadFirst(at[0], count)} * {inverse}", at[0], count)));
    }

    /// <summary>dx = y · (dy − Σ dy · y).</summary>
    protected override void WritePositionBackward(StepKernel s, Place y, Place dy, Place dx, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(s.Input.Channels, [y, dy], (at, part, count) =>
            k.Code.Line($"{sums[part]} = {t.MultiplyAdd(t.LoadFirst(at[0], count), t.LoadFirst(at[1], count), sums[part])};"));
        var total = k.Named("s", t.BroadcastValue(t.Sum(sums)));
        k.ForEachVector(s.Input.Channels, [y, dy, dx], (at, count) =>
        {
            var value = $"{t.LoadFirst(at[0], count)} * ({t.LoadFirst(at[1], count)} - {total})";
            k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(at[2], count)} + ({value})" : value, at[2], count));
        });
    }
}
