using System.Linq;

namespace NetGen.Generator;

/// <summary>The channels of the inputs one after another, at every position.</summary>
internal sealed record ConcatLayer(LayerHeader Header, EquatableArray<string> Names) : MergeLayer(Header, Names)
{
    public override ShapeResult InferOutput(EquatableArray<Shape> inputs)
    {
        var first = inputs[0];
        var odd = inputs.FirstOrDefault(input => !input.Dimensions.Take(input.Rank - 1).SequenceEqual(first.Dimensions.Take(first.Rank - 1)));
        if (odd is not null)
        {
            return Disagreement(first, odd);
        }

        // More channels than an integer counts are diagnosed as any impossible size is.
        var channels = (int)System.Math.Min(int.MaxValue, inputs.Sum(input => (long)input.Channels));
        return Shape.Of(first.Dimensions.Take(first.Rank - 1).Append(channels));
    }

    public override int StraightLength(Shape input) => (input.Size + 15) / 16 * 8;

    public override int? OffsetInOutput(Node node, int input) => node.Output.Size == node.Output.Channels ? Offset(node, input) : null;

    public override void WriteForward(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        for (var i = 0; i < s.Xs.Count; i++)
        {
            if (!s.Step.InPlace.Contains(i))
            {
                k.ForEachVectorOfPositions(
                    s.Output.Size / s.Output.Channels,
                    s.Step.Node.Inputs[i].Channels,
                    [(s.Xs[i], s.Step.Node.Inputs[i].Channels), (s.Y + Offset(s.Step.Node, i), s.Output.Channels)],
                    (at, count) => k.Code.Line(t.StoreFirst(s.Tail.Apply(k, t.LoadFirst(at[0], count)), at[1], count)));
            }
        }
    }

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var channels = s.Step.Node.Inputs[s.InputIndex].Channels;
        k.ForEachVectorOfPositions(
            s.Output.Size / s.Output.Channels,
            channels,
            [(s.Dy + Offset(s.Step.Node, s.InputIndex), s.Output.Channels), (s.Dx, channels)],
            (at, count) =>
            {
                var dx = t.LoadFirst(at[0], count);
                k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(at[1], count)} + {dx}" : dx, at[1], count));
            });
    }

    private static int Offset(Node node, int input) => node.Inputs.Take(input).Sum(shape => shape.Channels);
}
