using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// In training each element is zero with probability <see cref="Rate"/> and otherwise scaled by 1 / (1 − rate) (Srivastava et al. 2014);
/// prediction passes it on unchanged. The mask is a hash of seed, step, layer, example and element, so nothing is stored.
/// </summary>
internal sealed record DropoutLayer(LayerHeader Header, double Rate) : KernelLayer(Header), IView
{
    public bool IsViewInTraining => Rate == 0;

    public override bool IsRandom => true;

    public override ShapeResult InferOutput(Shape input) => input;

    public override IEnumerable<Finding> CheckArguments()
    {
        if (!(Rate >= 0 && Rate < 1))
        {
            yield return Domain("rate", Rate, "[0, 1)");
        }
    }

    public override void WriteForward(StepKernel s)
    {
        // Only training computes anything, and it takes rows.
    }

    public override void WriteForwardRows(StepKernel s) => WriteRows(s, s.X, s.XStride, s.Y, s.YStride, accumulate: false);

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        // As above.
    }

    public override void WriteBackwardRows(StepKernel s, bool accumulate) => WriteRows(s, s.Dy, s.DyStride, s.Dx, s.DxStride, accumulate);

    /// <summary>Forward and backward are the same product with the same mask.</summary>
    private void WriteRows(StepKernel s, Place from, int fromStride, Place to, int toStride, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var (fc, tc) = (k.Cursor("from", from), k.Cursor("to", to));
        using (k.Code.Block("for (var row = 0; row < rows; row++)"))
        {
            var lanes = t.Lanes;
            var stream = k.Named("stream", "NgSimd.DropoutStream(key, row)");
            var index = k.Declare("element", "0");
            k.ForEachVector(s.Input.Size, [fc, tc], (places, count) =>
            {
                var mask = $"NgSimd.DropoutScale{(lanes == 1 ? "" : t.Name)}({stream}, {index}, {Literal.Float(Rate)})";
                var value = $"{t.LoadFirst(places[0], count)} * {mask}";
                k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(places[1], count)} + ({value})" : value, places[1], count));
                k.Code.Line($"{index} += {lanes};");
            });
            k.Advance(fc, fromStride);
            k.Advance(tc, toStride);
        }
    }
}
