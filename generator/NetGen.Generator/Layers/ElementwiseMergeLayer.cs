using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// One function of elements at the same place. An input with one value per channel, (c), (1, c) or (1, 1, c), stands for the same values
/// at every position.
/// </summary>
internal abstract record ElementwiseMergeLayer(LayerHeader Header, EquatableArray<string> Names) : MergeLayer(Header, Names)
{
    public sealed override ShapeResult InferOutput(EquatableArray<Shape> inputs)
    {
        var full = inputs.OrderByDescending(input => input.Size).ThenByDescending(input => input.Rank).First();
        var odd = inputs.FirstOrDefault(input => !input.Equals(full) && !(IsPerChannel(input) && input.Channels == full.Channels));
        return odd is null ? full : odd == inputs[0] ? Disagreement(odd, full) : Disagreement(full, odd);
    }

    public override int StraightLength(Shape input) => (input.Size + 15) / 16 * 8;

    public sealed override void WriteForward(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var straight = Math.Min((s.Output.Channels + t.Lanes - 1) / t.Lanes, UnrollPolicy.StraightVectors + 1);
        var inStore = s.Tail.Fits(straight);
        ForEach(s, Enumerable.Range(0, s.Xs.Count), [s.Y], (inputs, places, count) =>
        {
            var value = Combine(inputs.Select(input => t.LoadFirst(input, count)));
            k.Code.Line(t.StoreFirst(inStore ? s.Tail.Apply(k, value) : value, places[0], count));
        });
        if (!inStore)
        {
            s.Tail.WriteInPlace(k, s.Output.Size, s.Y);
        }
    }

    public sealed override void WriteBackward(StepKernel s, bool accumulate)
    {
        var others = Enumerable.Range(0, s.Xs.Count).Where(i => i != s.InputIndex && DependsOnOthers);
        var (k, t) = (s.Writer, s.Target);
        if (IsRepeated(s, s.InputIndex))
        {
            WriteSummed(s, others.ToList(), accumulate);
            return;
        }

        ForEach(s, others, [s.Dy, s.Dx], (inputs, places, count) =>
        {
            var dx = Share(t.LoadFirst(places[0], count), inputs.Select(input => t.LoadFirst(input, count)));
            k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(places[1], count)} + {dx}" : dx, places[1], count));
        });
    }

    /// <summary>True if the gradient of one input depends on the others' values.</summary>
    protected abstract bool DependsOnOthers { get; }

    /// <summary>The merged value, summed or multiplied from the first input to the last.</summary>
    protected abstract string Combine(IEnumerable<string> inputs);

    /// <summary>The gradient of one input from that of the output and the other inputs.</summary>
    protected abstract string Share(string dy, IEnumerable<string> others);

    private static bool IsPerChannel(Shape shape) => shape.Size == shape.Channels;

    private static bool IsRepeated(StepKernel s, int input) => s.Step.Node.Inputs[input].Size < s.Output.Size;

    /// <summary>
    /// Visits all elements, in vectors within a position where an input repeats per position, else in vectors over the whole. The body gets
    /// the places of the chosen inputs and of the further buffers, which have the output's shape.
    /// </summary>
    private static void ForEach(
        StepKernel s, IEnumerable<int> chosen, Place[] further, Action<IReadOnlyList<Place>, IReadOnlyList<Place>, int> body)
    {
        var inputs = chosen.ToList();
        var moving = inputs.Where(i => !IsRepeated(s, i)).Select(i => s.Xs[i]).Concat(further).ToList();
        var repeated = inputs.Where(i => IsRepeated(s, i)).Select(i => s.Xs[i]).ToList();
        if (repeated.Count == 0)
        {
            s.Writer.ForEachVector(s.Output.Size, moving, Visit);
            return;
        }

        s.Writer.ForEachPosition(s.Output, moving, at => s.Writer.ForEachVector(s.Output.Channels, [.. at, .. repeated], Visit));

        void Visit(IReadOnlyList<Place> at, int count)
        {
            var (m, r) = (0, moving.Count);
            var ordered = inputs.ConvertAll(i => IsRepeated(s, i) ? at[r++] : at[m++]);
            body(ordered, at.Skip(m).Take(further.Length).ToList(), count);
        }
    }

    /// <summary>The gradient of an input that repeats: summed over the positions, one vector of channels after another.</summary>
    private void WriteSummed(StepKernel s, List<int> others, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var channels = s.Output.Channels;
        for (var first = 0; first < channels; first += t.Lanes)
        {
            var count = Math.Min(t.Lanes, channels - first);
            using (k.Code.Block())
            {
                var at = s.Dx + first;
                var sum = k.Declare("a", accumulate ? t.LoadFirst(at, count) : t.Zero);
                var dy = k.Cursor("d", s.Dy + first);
                var inputs = others.ConvertAll(i => IsRepeated(s, i) ? s.Xs[i] + first : k.Cursor("x", s.Xs[i] + first));
                var moving = others.Select((i, at) => (Repeated: IsRepeated(s, i), Cursor: inputs[at])).Where(input => !input.Repeated);
                k.Repeat(
                    s.Output.Size / channels,
                    () => k.Code.Line($"{sum} += {Share(t.LoadFirst(dy, count), inputs.Select(input => t.LoadFirst(input, count)))};"),
                    [(dy, channels), .. moving.Select(input => (input.Cursor, channels))]);
                k.Code.Line(t.StoreFirst(sum, at, count));
            }
        }
    }
}
