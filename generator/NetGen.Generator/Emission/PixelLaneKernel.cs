using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution of one channel with one filter, its pixels in the vector lanes: where the column form would fill a single lane. Each vector
/// of the image that is loaded serves every row of the block that sees it. The sums are those of the column form, tap after tap.
/// </summary>
internal sealed record PixelLaneKernel(TapGrid Taps, PixelGrid Pixels)
{
    /// <summary>Sums side by side that keep the multiply-adders busy.</summary>
    private const int BusySums = 8;

    /// <summary>Vector multiply-adds of one block, which is straight code (KERNELS, rule 8).</summary>
    private const int MostMultiplyAdds = 200;

    /// <summary>Up to this many weights stay in registers; more are broadcast where they are used.</summary>
    private const int WeightsInRegisters = 16;

    /// <summary>Fewer pixels than the narrowest vector are left to the column form.</summary>
    private const int FewestColumns = 4;

    public Place? Bias { get; init; }

    public Tail Tail { get; init; } = Tail.None;

    private int TapCount => Taps.Rows * Taps.Columns * Taps.Run;

    private int Rows => Math.Max(1, Math.Min(Math.Min(Pixels.Rows, BusySums), MostMultiplyAdds / TapCount));

    /// <summary>True where the form applies: one channel, one filter, pixels that are neighbours.</summary>
    public static bool Suits(ConvolutionGeometry geometry) =>
        geometry is { Channels: 1, Filters: 1, Horizontal.Stride: 1 } && geometry.Pixels.Columns >= FewestColumns
        && geometry.Vertical.Kernel * geometry.Horizontal.Kernel <= MostMultiplyAdds;

    /// <summary>How many vectors the written code stores: what a fused activation costs the compiler.</summary>
    public int Stores(SimdTarget target) => Rows * VectorsBeside(target.AtMost(Math.Max(FewestColumns, Pixels.Columns)));

    /// <summary>Writes the kernel; the weights stand <paramref name="weightStep"/> floats apart.</summary>
    public void Write(KernelWriter outer, Place x, Place w, int weightStep, Place y)
    {
        var k = outer.AtMost(Math.Max(FewestColumns, Pixels.Columns));
        var vectors = VectorsBeside(k.Target);
        var weights = Enumerable.Range(0, TapCount).Select(tap => k.Target.Broadcast(w + (tap * weightStep))).ToList();
        if (weights.Count <= WeightsInRegisters)
        {
            weights = weights.ConvertAll(weight => k.Declare("w", weight));
        }

        var start = k.Declare("b", Bias is { } bias ? k.Target.Broadcast(bias) : k.Target.Zero);
        var row = Blocks(k, Pixels.Rows, Rows, "r");
        using (row.Block)
        {
            var (xr, yr) = (k.Cursor("x", x, $"({row.First} * {Pixels.XRow})"), k.Cursor("y", y, $"({row.First} * {Pixels.YRow})"));
            var column = Blocks(k, Pixels.Columns, vectors * k.Target.Lanes, "c");
            using (column.Block)
            {
                WriteBlock(k, vectors, k.Cursor("x", xr, column.First), weights, start, k.Cursor("y", yr, column.First));
            }
        }
    }

    /// <summary>A loop over blocks of one size; the last one starts earlier and repeats what the one before has done, bit for bit.</summary>
    private static (IDisposable Block, string First) Blocks(KernelWriter k, int count, int size, string name)
    {
        var (i, first) = (k.Fresh("i"), k.Fresh(name));
        var block = k.Code.Block($"for (var {i} = 0; {i} < {count}; {i} += {size})");
        k.Code.Line(count % size == 0 ? $"var {first} = {i};" : $"var {first} = {i} <= {count - size} ? {i} : {count - size};");
        return (block, first);
    }

    private int VectorsBeside(SimdTarget target) => Math.Max(
        1, new[] { BusySums / Rows, Pixels.Columns / target.Lanes, MostMultiplyAdds / (Rows * TapCount) }.Min());

    private void WriteBlock(KernelWriter k, int vectors, Place x, IReadOnlyList<string> weights, string start, Place y)
    {
        var (rows, lanes) = (Rows, k.Target.Lanes);
        var sums = new string[rows, vectors];
        for (var i = 0; i < rows * vectors; i++)
        {
            sums[i / vectors, i % vectors] = k.Declare("a", start);
        }

        // In the order of memory: for each sum that is also the order of the taps.
        var products = from row in Enumerable.Range(0, rows)
                       from v in Enumerable.Range(0, vectors)
                       from tap in Offsets().Select((offset, index) => (Offset: offset, Index: index))
                       group (Row: row, Vector: v, Tap: tap.Index) by (row * Pixels.XRow) + (v * lanes) + tap.Offset into seen
                       orderby seen.Key
                       select seen;
        foreach (var seen in products)
        {
            var value = k.Declare("v", k.Target.Load(x + seen.Key));
            foreach (var (row, v, tap) in seen)
            {
                var sum = sums[row, v];
                k.Code.Line($"{sum} = {k.Target.MultiplyAdd(value, weights[tap], sum)};");
            }
        }

        for (var row = 0; row < rows; row++)
        {
            for (var v = 0; v < vectors; v++)
            {
                k.Code.Line(k.Target.Store(Tail.Apply(k, sums[row, v]), y + ((row * Pixels.YRow) + (v * lanes))));
            }
        }
    }

    private IEnumerable<int> Offsets() => Enumerable.Range(0, Taps.Rows).SelectMany(row =>
        Enumerable.Range(0, Taps.Columns).SelectMany(column =>
            Enumerable.Range(0, Taps.Run).Select(tap => (row * Taps.XRow) + (column * Taps.XColumn) + tap)));
}
