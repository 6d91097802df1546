using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution with one filter of few taps, its pixels in the vector lanes and the whole filter in straight code: each vector of the image
/// that is loaded serves every row of the block that sees it.
/// </summary>
internal sealed record SingleFilterKernel(PixelLanes Lanes)
{
    /// <summary>Sums side by side that keep the multiply-adders busy.</summary>
    private const int BusySums = 8;

    /// <summary>Vector multiply-adds of one block, which is straight code (KERNELS, rule 8).</summary>
    private const int MostMultiplyAdds = 224;

    /// <summary>Up to this many weights stay in registers; more are broadcast where they are used.</summary>
    private const int WeightsInRegisters = 16;

    public Place? Bias { get; init; }

    public Tail Tail { get; init; } = Tail.None;

    private int Rows => Math.Max(1, Math.Min(Math.Min(Lanes.Rows, BusySums), MostMultiplyAdds / Lanes.Taps));

    /// <summary>How many vectors the written code stores: what a fused activation costs the compiler.</summary>
    public int Stores(SimdTarget target) => Rows * VectorsBeside(target);

    /// <summary>Writes the kernel; the weights stand <paramref name="weightStep"/> floats apart.</summary>
    public void Write(KernelWriter k, Place x, Place w, int weightStep, Place y)
    {
        var vectors = VectorsBeside(k.Target);
        var weights = Enumerable.Range(0, Lanes.Taps).Select(tap => k.Target.Broadcast(w + (tap * weightStep))).ToList();
        if (weights.Count <= WeightsInRegisters)
        {
            weights = weights.ConvertAll(weight => k.Declare("w", weight));
        }

        var start = k.Declare("b", Bias is { } bias ? k.Target.Broadcast(bias) : k.Target.Zero);
        PixelLanes.ForEachBlock(k, Lanes.Rows, Rows, "r", row =>
        {
            var (xr, yr) = (PixelLanes.Along(k, x, row, Lanes.PixelRow), PixelLanes.Along(k, y, row, Lanes.OutputRow));
            PixelLanes.ForEachBlock(k, Lanes.Columns, vectors * k.Target.Lanes, "c", column =>
                WriteBlock(k, vectors, PixelLanes.Along(k, xr, column, 1), weights, start, PixelLanes.Along(k, yr, column, 1)));
        });
    }

    private int VectorsBeside(SimdTarget target) => Math.Max(
        1, new[] { BusySums / Rows, Lanes.Columns / target.Lanes, MostMultiplyAdds / (Rows * Lanes.Taps) }.Min());

    private void WriteBlock(KernelWriter k, int vectors, Place x, IReadOnlyList<string> weights, string start, Place y)
    {
        var (rows, lanes) = (Rows, k.Target.Lanes);
        var sums = new string[rows, vectors];
        for (var i = 0; i < rows * vectors; i++)
        {
            sums[i / vectors, i % vectors] = k.Declare("a", start);
        }

        // Row by row of the image, and in a row in the order of the taps: for each sum that is the order of the taps.
        var products = from row in Enumerable.Range(0, rows)
                       from v in Enumerable.Range(0, vectors)
                       from tap in Enumerable.Range(0, Lanes.Taps)
                       let channel = tap % Lanes.Channels
                       let column = (v * lanes) + (tap / Lanes.Channels % Lanes.KernelColumns * Lanes.TapColumn)
                       let down = (row * Lanes.PixelRow) + (tap / Lanes.Channels / Lanes.KernelColumns * Lanes.TapRow)
                       group (Row: row, Vector: v, Tap: tap) by (down, column, channel) into seen
                       orderby seen.Key
                       select seen;
        foreach (var seen in products)
        {
            var (down, column, channel) = seen.Key;
            var value = k.Declare("v", k.Target.Load(x + (down + column + (channel * Lanes.TapChannel))));
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
                k.Code.Line(k.Target.Store(Tail.Apply(k, sums[row, v]), y + ((row * Lanes.OutputRow) + (v * lanes))));
            }
        }
    }
}
