using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution with few filters, its pixels in the vector lanes: each vector of the image is loaded once for all filters, whose weights are
/// broadcast, and the filters' results are interleaved where they are stored.
/// </summary>
internal sealed record FewFiltersKernel(PixelLanes Lanes)
{
    /// <summary>Vector multiply-adds of straight code.</summary>
    private const int Straight = 128;

    public Place? Bias { get; init; }

    public Tail Tail { get; init; } = Tail.None;

    public required int WeightStep { get; init; }

    private int Filters => Lanes.Filters;

    public void Write(KernelWriter k, Place x, Place w, Place y)
    {
        var block = LaneBlock.Choose(Lanes, k.Target);
        PixelLanes.ForEachBlock(k, Lanes.Rows, block.Rows, "r", row =>
        {
            var (xr, yr) = (PixelLanes.Along(k, x, row, Lanes.PixelRow), PixelLanes.Along(k, y, row, Lanes.OutputRow));
            PixelLanes.ForEachBlock(k, Lanes.Columns, block.Columns, "c", column =>
                WriteBlock(k, block, PixelLanes.Along(k, xr, column, 1), w, PixelLanes.Along(k, yr, column, Filters)));
        });
    }

    private void WriteBlock(KernelWriter k, LaneBlock block, Place x, Place w, Place y)
    {
        var sums = new string[block.Slots.Count, Filters];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i / Filters, i % Filters] = k.Declare("a", Bias is { } bias ? k.Target.Broadcast(bias + (i % Filters)) : k.Target.Zero);
        }

        TileLoop[] loops =
        [
            new(Lanes.KernelRows, Lanes.TapRow, Lanes.KernelColumns * Lanes.Channels * WeightStep),
            new(Lanes.KernelColumns, Lanes.TapColumn, Lanes.Channels * WeightStep),
            new(Lanes.Channels, Lanes.TapChannel, WeightStep),
        ];
        WriteLoops(k, block, x, w, sums, [.. loops.Where(loop => loop.Count > 1)]);
        for (var slot = 0; slot < block.Slots.Count; slot++)
        {
            var results = Enumerable.Range(0, Filters).Select(filter => k.Named("z", Tail.Apply(k, sums[slot, filter]))).ToList();
            var row = y + (block.Slots[slot].Row * Lanes.OutputRow);
            block.Slots[slot].Store(k, LanePicks.Interleave(k, results), row, Filters, Lanes.OutputRow);
        }
    }

    private void WriteLoops(KernelWriter k, LaneBlock block, Place x, Place w, string[,] sums, IReadOnlyList<TileLoop> loops)
    {
        if (loops.Count == 0)
        {
            WriteTap(k, block, x, w, sums);
            return;
        }

        var (loop, inner) = (loops[0], loops.Skip(1).ToList());
        if (loops.Aggregate(sums.Length, (product, next) => product * next.Count) <= Straight)
        {
            for (var i = 0; i < loop.Count; i++)
            {
                WriteLoops(k, block, x + (i * loop.XStep), w + (i * loop.WStep), sums, inner);
            }

            return;
        }

        var (xi, wi) = (k.Cursor("x", x), k.Cursor("w", w));
        k.Repeat(Literal.Int(loop.Count), () => WriteLoops(k, block, xi, wi, sums, inner), (xi, loop.XStep), (wi, loop.WStep));
    }

    private void WriteTap(KernelWriter k, LaneBlock block, Place x, Place w, string[,] sums)
    {
        var values = block.Slots.Select(slot =>
        {
            var at = x + ((slot.Row * Lanes.PixelRow) + slot.Column);
            return k.Declare("v", slot.IsPair ? k.Target.LoadHalves(at, at + Lanes.PixelRow) : k.Target.Load(at));
        }).ToList();
        for (var filter = 0; filter < Filters; filter++)
        {
            var weight = k.Target.Broadcast(w + filter);
            weight = values.Count > 1 ? k.Declare("w", weight) : weight;
            for (var slot = 0; slot < values.Count; slot++)
            {
                var sum = sums[slot, filter];
                k.Code.Line($"{sum} = {k.Target.MultiplyAdd(values[slot], weight, sum)};");
            }
        }
    }
}
