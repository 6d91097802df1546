using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The pixels that are summed at once where pixels stand in the lanes: vectors of neighbours, and where a row ends in half a vector, that
/// half of two rows.
/// </summary>
/// <param name="Rows">Rows of the block.</param>
/// <param name="Columns">Its columns, or those of the image where it spans whole rows.</param>
/// <param name="Slots">Its vectors.</param>
internal sealed record LaneBlock(int Rows, int Columns, IReadOnlyList<LaneSlot> Slots)
{
    /// <summary>Below so many sums side by side, each waits for its own multiply-add before.</summary>
    private const int BusySums = 8;

    /// <summary>What a slot and a filter cost at each tap besides the multiply-adds: a load and a broadcast.</summary>
    private const double Load = 0.5;

    /// <summary>Registers that hold sums: there are 32 of the widest vectors, but only 16 of the others everywhere.</summary>
    public static int Sums(SimdTarget target) => target.Lanes == 16 ? 24 : 12;

    /// <summary>A whole row, whose last vector overlaps the one before if the row is no multiple of a vector.</summary>
    public static LaneBlock Row(int columns, SimdTarget target)
    {
        var full = Full(columns, target);
        var starts = columns % target.Lanes > 0 ? full.Append(columns - target.Lanes) : full;
        return new(1, columns, [.. starts.Select(column => new LaneSlot(0, column, false))]);
    }

    /// <summary>Two whole rows that end in half a vector each, which share one; null where a row ends otherwise or there are not two.</summary>
    public static LaneBlock? TwoRows(int rows, int columns, SimdTarget target)
    {
        var (width, rest) = (target.Lanes, columns % target.Lanes);
        return rest == 0 || rest > width / 2 || width < 8 || rows < 2 ? null : new(2, columns,
        [
            .. from row in Enumerable.Range(0, 2) from column in Full(columns, target) select new LaneSlot(row, column, false),
            new LaneSlot(0, columns - (width / 2), true),
        ]);
    }

    /// <summary>The block that goes over the image with the least work.</summary>
    public static LaneBlock Choose(PixelLanes lanes, SimdTarget target) =>
        Candidates(lanes, target).OrderBy(block => block.Work(lanes, target)).First();

    /// <summary>The work for the whole image, in multiply-adds.</summary>
    public double Work(PixelLanes lanes, SimdTarget target)
    {
        var blocks = (double)((lanes.Rows + Rows - 1) / Rows) * ((lanes.Columns + Columns - 1) / Columns);
        var sums = Slots.Count * lanes.Filters;
        var picks = lanes.Filters == 1 ? 0 : (lanes.Filters + 1) / 2 * (target.Lanes == 16 ? 1 : 2);
        return blocks * ((lanes.Taps * (Math.Max(BusySums, sums) + (Load * (Slots.Count + (lanes.Filters / 2.0))))) + (sums * (2 + picks)));
    }

    /// <summary>Where the whole vectors of a row begin.</summary>
    private static IEnumerable<int> Full(int columns, SimdTarget target) =>
        Enumerable.Range(0, columns / target.Lanes).Select(i => i * target.Lanes);

    private static IEnumerable<LaneBlock> Candidates(PixelLanes lanes, SimdTarget target)
    {
        var (width, columns, most) = (target.Lanes, lanes.Columns, Math.Max(lanes.Filters, Sums(target)));

        // Parts of a row.
        for (var count = 1; count * lanes.Filters <= most && count * width <= columns; count++)
        {
            yield return new LaneBlock(1, count * width, [.. Enumerable.Range(0, count).Select(i => new LaneSlot(0, i * width, false))]);
        }

        // Whole rows: what is left of them overlaps, or is half a vector.
        foreach (var whole in new[] { Row(columns, target), TwoRows(lanes.Rows, columns, target) }.OfType<LaneBlock>())
        {
            foreach (var block in Repeated(whole.Rows, whole.Slots))
            {
                yield return block;
            }
        }

        IEnumerable<LaneBlock> Repeated(int rows, IReadOnlyList<LaneSlot> slots)
        {
            for (var times = 1; times * slots.Count * lanes.Filters <= most && times * rows <= lanes.Rows; times++)
            {
                yield return new LaneBlock(
                    times * rows,
                    columns,
                    [.. Enumerable.Range(0, times).SelectMany(time => slots.Select(slot => slot with { Row = slot.Row + (time * rows) }))]);
            }
        }
    }
}

/// <summary>One vector of pixels from a place of the block on; <paramref name="IsPair"/>: half of it there, half in the row below.</summary>
internal sealed record LaneSlot(int Row, int Column, bool IsPair)
{
    /// <summary>
    /// Stores the interleaved results of its pixels from <paramref name="row"/> on; of a pair the first half belongs there, the second to the
    /// row that lies <paramref name="distance"/> floats further on.
    /// </summary>
    public void Store(KernelWriter k, IReadOnlyList<string> vectors, Place row, int filters, int distance)
    {
        var lanes = k.Target.Lanes;
        var first = row + (Column * filters);
        var half = lanes / 2 * filters;
        var second = first + (distance - half);
        for (var v = 0; v < vectors.Count; v++)
        {
            var at = v * lanes;
            k.Code.Line(
                !IsPair || at + lanes <= half ? k.Target.Store(vectors[v], first + at)
                : at >= half ? k.Target.Store(vectors[v], second + at)
                : k.Target.StoreHalves(vectors[v], first + at, second + half));
        }
    }
}
