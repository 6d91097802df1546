using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A depthwise convolution, forwards and backwards: lanes are output channels, and a weight is loaded once for several pixels. A row that the
/// edge cuts off has fewer taps, counted when the code runs; columns at the edge have code of their own. Every sum goes over the taps row
/// by row, whatever the form, so that every width has the same bits.
/// </summary>
internal sealed record DepthwiseKernel(WindowWalk Walk, int Multiplier)
{
    /// <summary>Pixels of one block: a weight's load is shared by as many multiply-adds, whose sums all stay in registers.</summary>
    private const int MostPixels = 12;

    /// <summary>Fewer sums side by side wait for each other.</summary>
    private const int BusyPixels = 8;

    /// <summary>Up to so many kinds of columns have code of their own.</summary>
    private const int PeeledColumns = 9;

    /// <summary>Up to so many taps of a row are written out.</summary>
    private const int StraightTaps = 9;

    /// <summary>Sums of a weight gradient that are built side by side, so that none waits for its own multiply-add before.</summary>
    private const int Chains = 12;

    private WindowFit Vertical => Walk.Vertical;

    private WindowFit Horizontal => Walk.Horizontal;

    private int Channels => Walk.InputChannels;

    private int Outputs => Walk.OutputChannels;

    /// <summary>The weights: one padded row of output channels for each tap.</summary>
    public PaddedRowsLayout Layout => new(Vertical.Kernel * Horizontal.Kernel, Outputs);

    private int TapFloats => Layout.RowFloats;

    private int RowFloats => Horizontal.Kernel * TapFloats;

    private bool PeelsColumns => Horizontal.Runs.Count <= PeeledColumns;

    /// <summary>True if all rows of outputs see the same taps: nothing is counted then.</summary>
    private bool PeelsRows => Vertical.Runs.Count == 1;

    /// <summary>Stores in the code of one example, for functions that are inlined at each of them.</summary>
    public int Stores(SimdTarget target)
    {
        var vectors = Forms(target.Lanes);
        return vectors * (PeelsColumns ? Horizontal.Runs.Sum(run => Blocks(run.Count, vectors).Sum(block => block.Pixels)) : 1);
    }

    /// <summary>Vectors of channels that have code of their own.</summary>
    private int Forms(int lanes) => Math.Min((Outputs + lanes - 1) / lanes, 2 * Period(lanes));

    public void Write(KernelWriter kernel, Place x, Place w, Place? b, Place y, Func<KernelWriter, string, string> finish)
    {
        var k = Narrowed(kernel, Outputs);
        Walk.ForEachRow(k, PeelsRows, [x], [y], (xs, ys, rows) =>
        {
            var wr = rows.FirstLocal is { } first ? k.Cursor("w", w, $"{first} * {RowFloats}") : w + (rows.First * RowFloats);
            ForEachVector(k, [(xs[0], true), (ys[0], false), (wr, false), .. b is { } bias ? [(bias, false)] : Array.Empty<(Place, bool)>()], (at, vector) =>
            {
                void Block(Place xp, Place yp, Place wp, Taps columns, int pixels)
                {
                    var start = at.Count > 3 ? k.Named("b", k.Target.Load(at[3])) : k.Target.Zero;
                    var sums = Enumerable.Range(0, pixels).Select(_ => k.Fresh("a")).ToList();
                    sums.ForEach(sum => k.Code.Line($"var {sum} = {start};"));
                    WriteTaps(k, xp, wp, rows, columns, vector, sums);
                    for (var p = 0; p < pixels; p++)
                    {
                        k.Code.Line(k.Target.StoreFirst(finish(k, sums[p]), yp + (p * Outputs), vector.Count));
                    }
                }

                if (!PeelsColumns)
                {
                    Walk.ForEachColumn(k, false, [at[0]], [at[1]], (xw, yw, columns) =>
                        Block(xw[0], yw[0], k.Cursor("w", at[2], $"{columns.FirstLocal} * {TapFloats}"), columns, 1));
                    return;
                }

                foreach (var run in Horizontal.Runs)
                {
                    var columns = new Taps(run.FirstTap, run.Taps);
                    var xp = at[0] + ((Horizontal.Start(run.First) + (run.FirstTap * Horizontal.Dilation)) * Channels);
                    var (yp, step) = (at[1] + (run.First * Outputs), Horizontal.Stride * Channels);
                    foreach (var (count, pixels) in Blocks(run.Count, Forms(k.Target.Lanes)))
                    {
                        k.ForEach(count, [(xp, pixels * step), (yp, pixels * Outputs)], place =>
                        {
                            using (count == 1 ? k.Code.Block() : null)
                            {
                                Block(place[0], place[1], at[2] + (run.FirstTap * TapFloats), columns, pixels);
                            }
                        });
                        (xp, yp) = (xp + (count * pixels * step), yp + (count * pixels * Outputs));
                    }
                }
            });
        });
    }

    /// <summary>
    /// dx += dy · w: each row of dy goes to the rows of dx under its window, where a pixel sums what its columns see. Lanes are input
    /// channels.
    /// </summary>
    public void WriteInputGradient(KernelWriter kernel, Place dy, Place w, Place dx, bool accumulate)
    {
        if (!accumulate)
        {
            kernel.Clear(dx, Walk.InputSize);
        }

        var k = Narrowed(kernel, Channels);
        var lanes = k.Target.Lanes;
        Walk.ForEachRow(k, PeelsRows, [dx], [dy], (xs, ys, rows) =>
        {
            var xr = k.Cursor("dx", xs[0]);
            var wr = rows.FirstLocal is { } first ? k.Cursor("w", w, $"{first} * {RowFloats}") : k.Cursor("w", w + (rows.First * RowFloats));
            rows.Repeat(
                k,
                () =>
                {
                    k.ForEach(Channels / lanes, [(xr, lanes), (ys[0], lanes * Multiplier), (wr, lanes * Multiplier)], at => Row(at, lanes));
                    var (done, rest) = (Channels / lanes * lanes, Channels % lanes);
                    if (rest > 0)
                    {
                        using (k.Code.Block())
                        {
                            Row([xr + done, ys[0] + (done * Multiplier), wr + (done * Multiplier)], rest);
                        }
                    }
                },
                (xr, Vertical.Dilation * Walk.InputRow),
                (wr, RowFloats));
        });

        void Row(IReadOnlyList<Place> at, int count)
        {
            // The weights of a row stay in registers if they are few.
            var kept = Horizontal.Kernel * Multiplier <= StraightTaps
                ? Enumerable.Range(0, Horizontal.Kernel).Select(tap => Weights(at[2], tap, count)).ToList()
                : null;
            foreach (var run in Horizontal.ReversedRuns.Where(run => run.Taps.Count > 0))
            {
                var to = at[0] + (run.First * Channels);
                var from = at[1] + (run.Taps.Min(tap => tap.Output) * Outputs);
                k.ForEach(run.Count, [(to, Horizontal.Stride * Channels), (from, Outputs)], place =>
                {
                    var sum = k.Declare("a", k.Target.LoadFirst(place[0], count));
                    foreach (var (tap, output) in run.Taps)
                    {
                        var gradients = LanePicks.Deinterleave(
                            k, place[1] + ((output - run.Taps.Min(other => other.Output)) * Outputs), Multiplier, count);
                        var weights = kept?[tap] ?? Weights(at[2], tap, count);
                        for (var m = 0; m < Multiplier; m++)
                        {
                            k.Code.Line($"{sum} = {k.Target.MultiplyAdd(gradients[m], weights[m], sum)};");
                        }
                    }

                    k.Code.Line(k.Target.StoreFirst(sum, place[0], count));
                });
            }
        }

        IReadOnlyList<string> Weights(Place row, int tap, int count) =>
            [.. LanePicks.Deinterleave(k, row + (tap * TapFloats), Multiplier, count).Select(weight => k.Named("w", weight))];
    }

    /// <summary>dW = Σ x · dy over the pixels of all rows: the sums of one row of taps at a time, in several chains where taps are few.</summary>
    public void WriteWeightGradient(KernelWriter kernel, Place x, Place dy, ParameterSink sink, int xStride, int dyStride)
    {
        var k = Narrowed(kernel, Outputs);
        var taps = Horizontal.Kernel;
        var chains = Math.Max(1, Math.Min(Horizontal.Inner.Count, Chains / taps));
        var arenas = sink.Arenas.Select(arena => (arena, false));
        ForEachVector(k, [(x, true), (dy, false), .. arenas], (at, vector) =>
        {
            var row = k.Fresh("u");
            var to = (sink with { Arenas = at.Skip(2).ToEquatableArray() }).Cursor(k);
            using (k.Code.Block($"for (var {row} = 0; {row} < {Vertical.Kernel}; {row}++)"))
            {
                var (first, count) = OutputsOf(k, row);
                for (var group = 0; group < taps; group += StraightTaps)
                {
                    var summed = Enumerable.Range(group, Math.Min(StraightTaps, taps - group)).ToList();
                    var sums = summed.ToDictionary(tap => tap, _ => Enumerable.Range(0, chains).Select(_ => k.Declare("a", k.Target.Zero)).ToArray());
                    var (xc, dc) = (k.Cursor("x", at[0]), k.Cursor("d", at[1]));
                    k.Repeat("rows", () => Example(vector, xc, dc, row, first, count, sums), (xc, xStride), (dc, dyStride));
                    foreach (var tap in summed)
                    {
                        var total = sums[tap].Skip(1).Aggregate(sums[tap][0], (sum, next) => $"({sum} + {next})");
                        (to + (tap * TapFloats)).Write(k, k.Target.KeepFirst(total, vector.Count));
                    }
                }

                foreach (var (cursor, step) in to.Steps(RowFloats))
                {
                    k.Advance(cursor, step);
                }
            }
        });

        void Example(ChannelVector vector, Place xe, Place de, string row, string first, string count, Dictionary<int, string[]> sums)
        {
            var start = Vertical.Before == 0 ? $"({first} * {Vertical.Stride})" : $"({first} * {Vertical.Stride} - {Vertical.Before})";
            var xr = k.Cursor("x", xe, $"({start} + ({row} * {Vertical.Dilation})) * {Walk.InputRow}");
            var dr = k.Cursor("d", de, $"{first} * {Walk.OutputRow}");
            k.Repeat(
                count,
                () =>
                {
                    foreach (var run in Horizontal.Runs)
                    {
                        var seen = sums.Where(tap => tap.Key >= run.FirstTap && tap.Key < run.FirstTap + run.Taps).ToList();
                        if (seen.Count == 0)
                        {
                            continue;
                        }

                        var xp = xr + ((Horizontal.Start(run.First) + (run.FirstTap * Horizontal.Dilation)) * Channels);
                        var (dp, step) = (dr + (run.First * Outputs), Horizontal.Stride * Channels);
                        var blocks = run.Count / chains;
                        k.ForEach(blocks, [(xp, chains * step), (dp, chains * Outputs)], place => Pixels(vector, place[0], place[1], chains, run.FirstTap, seen));
                        var done = blocks * chains;
                        Pixels(vector, xp + (done * step), dp + (done * Outputs), run.Count - done, run.FirstTap, seen);
                    }
                },
                (xr, Vertical.Stride * Walk.InputRow),
                (dr, Walk.OutputRow));
        }

        void Pixels(ChannelVector vector, Place xp, Place dp, int pixels, int firstTap, List<KeyValuePair<int, string[]>> seen)
        {
            for (var p = 0; p < pixels; p++)
            {
                var gradient = k.Declare("g", k.Target.LoadFirst(dp + (p * Outputs), vector.Count));
                foreach (var (tap, sums) in seen.Select(item => (item.Key, item.Value)))
                {
                    var value = Input(k, xp + (((p * Horizontal.Stride) + ((tap - firstTap) * Horizontal.Dilation)) * Channels), vector);
                    k.Code.Line($"{sums[p]} = {k.Target.MultiplyAdd(value, gradient, sums[p])};");
                }
            }
        }
    }

    /// <summary>The rows of outputs that see an existing row of the input through a row of taps: the first one and their number, as locals.</summary>
    private (string First, string Count) OutputsOf(KernelWriter k, string row)
    {
        if (PeelsRows && Vertical.Runs[0].Taps == Vertical.Kernel)
        {
            return ("0", Literal.Int(Vertical.Output));
        }

        // Output o sees row o · stride − before + tap · dilation, which must lie in [0, input).
        var (stride, shift) = (Vertical.Stride, k.Declare("shift", $"{Vertical.Before} - ({row} * {Vertical.Dilation})"));
        var first = k.Declare("first", $"{shift} > 0 ? ({shift} + {stride - 1}) / {stride} : 0");
        var end = k.Declare("end", $"({Vertical.Input + stride - 1} + {shift}) / {stride}");
        return (first, k.Declare("count", $"({end} < {Vertical.Output} ? {end} : {Vertical.Output}) - {first}"));
    }

    private void WriteTaps(KernelWriter k, Place x, Place w, Taps rows, Taps columns, ChannelVector vector, List<string> sums)
    {
        var step = Horizontal.Dilation * Channels;
        if (rows.IsConstant && columns.IsConstant && rows.Count * columns.Count * sums.Count <= UnrollPolicy.StraightMultiplyAdds / Forms(k.Target.Lanes))
        {
            for (var row = 0; row < rows.Count; row++)
            {
                Row(x + (row * Vertical.Dilation * Walk.InputRow), w + (row * RowFloats));
            }

            return;
        }

        var (xr, wr) = (k.Cursor("x", x), k.Cursor("w", w));
        rows.Repeat(k, () => Row(xr, wr), (xr, Vertical.Dilation * Walk.InputRow), (wr, RowFloats));

        void Row(Place xp, Place wp)
        {
            if (columns.IsConstant && columns.Count <= StraightTaps)
            {
                for (var tap = 0; tap < columns.Count; tap++)
                {
                    Tap(xp + (tap * step), wp + (tap * TapFloats));
                }

                return;
            }

            var (xc, wc) = (k.Cursor("x", xp), k.Cursor("w", wp));
            columns.Repeat(k, () => Tap(xc, wc), (xc, step), (wc, TapFloats));
        }

        void Tap(Place xp, Place wp)
        {
            var weight = sums.Count == 1 ? k.Target.Load(wp) : k.Declare("w", k.Target.Load(wp));
            for (var p = 0; p < sums.Count; p++)
            {
                var value = Input(k, xp + (p * Horizontal.Stride * Channels), vector);
                k.Code.Line($"{sums[p]} = {k.Target.MultiplyAdd(value, weight, sums[p])};");
            }
        }
    }

    /// <summary>The input channels of a vector of output channels, each as often as it is multiplied.</summary>
    private string Input(KernelWriter k, Place x, ChannelVector vector) => Multiplier == 1
        ? k.Target.LoadFirst(x, vector.Count)
        : LanePicks.Repeat(k, x, Multiplier, vector.Skipped, vector.Count);

    /// <summary>
    /// Visits the output channels in vectors: a loop over periods in which vectors and channels meet again, then the rest. Places marked as
    /// input move by input channels.
    /// </summary>
    private void ForEachVector(KernelWriter k, IReadOnlyList<(Place Place, bool IsInput)> places, Action<IReadOnlyList<Place>, ChannelVector> body)
    {
        var lanes = k.Target.Lanes;
        var period = Period(lanes);
        var floats = period * lanes;
        var periods = Outputs / floats;
        k.ForEach(periods, [.. places.Select(item => (item.Place, item.IsInput ? floats / Multiplier : floats))], at => Vectors(at, floats));
        var done = periods * floats;
        Vectors([.. places.Select(item => item.Place + (item.IsInput ? done / Multiplier : done))], Outputs - done);

        void Vectors(IReadOnlyList<Place> at, int count)
        {
            for (var first = 0; first < count; first += lanes)
            {
                using (count > lanes || periods > 0 ? k.Code.Block() : null)
                {
                    var vector = new ChannelVector(first % Multiplier, Math.Min(lanes, count - first));
                    body([.. at.Select((place, i) => place + (places[i].IsInput ? first / Multiplier : first))], vector);
                }
            }
        }
    }

    /// <summary>Vectors until a vector starts with a channel's first output again.</summary>
    private int Period(int lanes)
    {
        var (a, b) = (lanes, Multiplier);
        while (b > 0)
        {
            (a, b) = (b, a % b);
        }

        return Multiplier / a;
    }

    /// <summary>
    /// Equal blocks of pixels that keep the multiply-adders busy if there are any; otherwise few blocks, and what is left over. They are smaller
    /// where each has several forms, so that the compiler keeps track of all of them.
    /// </summary>
    private static IEnumerable<(int Count, int Pixels)> Blocks(int count, int forms)
    {
        var most = forms <= 2 ? MostPixels : MostPixels / forms;
        var best = Enumerable.Range(1, Math.Max(1, Math.Min(count, most))).OrderBy(p => p >= BusyPixels && count % p == 0 ? 0 : 1)
            .ThenBy(p => (count + p - 1) / p).ThenBy(p => p).First();
        yield return (count / best, best);
        if (count % best > 0)
        {
            yield return (1, count % best);
        }
    }

    private static KernelWriter Narrowed(KernelWriter k, int channels) => channels <= 4 ? k.AtMost(4) : channels <= 8 ? k.AtMost(8) : k;

    /// <summary>A vector of output channels: how many outputs of its first input channel lie before it, and how many it has.</summary>
    private readonly record struct ChannelVector(int Skipped, int Count);
}
