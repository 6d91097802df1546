using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>What a pool makes of the values in a window.</summary>
internal enum PoolKind
{
    Max,
    Mean,
    Sum,
}

/// <summary>
/// Pools, forwards and backwards: lanes are channels, or, where a vector has room for several pixels, the channels of as many neighbouring
/// windows. Sums go down the columns of a window and then across, whatever the form, so that every width has the same bits.
/// </summary>
internal sealed record PoolKernel(WindowWalk Walk, PoolKind Kind)
{
    /// <summary>Up to so many taps of a window are written out; more are looped over.</summary>
    private const int StraightTaps = 16;

    /// <summary>Up to so many kinds of cut-off windows have code of their own.</summary>
    private const int PeeledBodies = 16;

    /// <summary>Vectors of channels that a looping window takes at once, so that sums need not wait for each other.</summary>
    private const int Together = 4;

    private int Channels => Walk.InputChannels;

    private bool Peels => Walk.Vertical.Runs.Count * Walk.Horizontal.Runs.Count <= PeeledBodies;

    /// <summary>Writes y from x.</summary>
    public void Write(KernelWriter k, Place x, Place y, Tail tail, bool accumulate = false)
    {
        var stores = Math.Min(2, Channels / k.Target.Lanes) + (Channels % k.Target.Lanes > 0 ? 2 : 0);
        var inStore = tail.Fits(Walk.Vertical.Runs.Count * Walk.Horizontal.Runs.Count * Math.Max(Together, stores));
        Walk.ForEachRow(k, Peels, [x], [y], (xs, ys, rows) =>
        {
            foreach (var run in Peels ? Walk.Horizontal.Runs : [])
            {
                var start = Walk.Horizontal.Start(run.First) + run.FirstTap;
                (Place, int)[] windows =
                    [(xs[0] + (start * Channels), Walk.Horizontal.Stride * Channels), (ys[0] + (run.First * Channels), Channels)];
                var columns = new Taps(run.FirstTap, run.Taps);
                if (!accumulate && run.Count > 1 && IsStraight(rows, columns) && OverlappingLanes(k.Target) is { } lanes)
                {
                    var narrow = k.AtMost(lanes);
                    var factor = Factor(narrow, rows, columns);
                    ForEachOverlapping(narrow, run.Count, windows, (at, count) =>
                        FinishOn(narrow, Scaled(Reduce(narrow, at[0], [0], count, rows, columns)[0], factor), at[1], count));
                }
                else if (PackedPool.TryCreate(this, run, rows.Count, k.Target) is { } packed && !(accumulate && packed.Repeats))
                {
                    packed.Write(k, xs[0], ys[0], Finish);
                }
                else
                {
                    k.ForEach(run.Count, windows, at => WriteWindow(k, at[0], at[1], rows, columns, exact: accumulate, Finish));
                }
            }

            if (!Peels)
            {
                Walk.ForEachColumn(k, false, xs, ys, (xw, yw, columns) => WriteWindow(k, xw[0], yw[0], rows, columns, exact: accumulate, Finish));
            }
        });
        if (!inStore)
        {
            tail.WriteInPlace(k, Walk.OutputSize, y);
        }

        void Finish(string value, Place at, int count) => FinishOn(k, value, at, count);

        void FinishOn(KernelWriter writer, string value, Place at, int count)
        {
            var result = accumulate ? $"{writer.Target.LoadFirst(at, count)} + ({value})" : inStore ? tail.Apply(writer, value) : value;
            writer.Code.Line(writer.Target.StoreFirst(result, at, count));
        }
    }

    /// <summary>
    /// Visits windows whose channels nearly fill a vector, one whole vector each: what is too much belongs to the next window, which is
    /// stored after it. The last one takes and stores its own channels only.
    /// </summary>
    private void ForEachOverlapping(
        KernelWriter k, int count, IReadOnlyList<(Place Place, int Step)> windows, Action<IReadOnlyList<Place>, int> body)
    {
        k.ForEach(count - 1, windows, at => body(at, k.Target.Lanes));
        body([.. windows.Select(window => window.Place + ((count - 1) * window.Step))], Channels);
    }

    /// <summary>
    /// The lanes of a vector that the channels of one window nearly fill, or null where that is not faster, measured, than windows that share
    /// a vector: they must be picked apart, and a maximum costs more than a sum.
    /// </summary>
    private int? OverlappingLanes(SimdTarget target)
    {
        int? lanes = Channels is > 4 and < 8 && target.Lanes >= 8 ? 8 : Channels is > 8 and < 16 && target.Lanes >= 16 ? 16 : null;
        return target.Lanes / Channels <= (Kind == PoolKind.Max ? 2 : 1) ? lanes : null;
    }

    /// <summary>
    /// Writes dx: the gradient of a maximum goes to the first tap that has it, as in PyTorch; that of a mean or a sum to all. The maximum is
    /// read from <paramref name="y"/>, or found once more where an activation has changed it.
    /// </summary>
    public void WriteBackward(KernelWriter k, Place x, Place? y, Place dy, Place dx, bool accumulate)
    {
        var t = k.Target;
        var adds = accumulate || !Walk.Tiles;
        if (adds && !accumulate)
        {
            k.Clear(dx, Walk.InputSize);
        }

        Place[] inputs = Kind == PoolKind.Max ? [x, dx] : [dx];
        Place[] outputs = Kind == PoolKind.Max && y is { } values ? [dy, values] : [dy];
        Walk.ForEachRow(k, Peels, inputs, outputs, (ins, outs, rows) =>
        {
            if (!Peels || adds)
            {
                Walk.ForEachColumn(k, Peels, ins, outs, (iw, ow, columns) => WriteWindowBackward(k, iw, ow, rows, columns, adds));
                return;
            }

            foreach (var run in Walk.Horizontal.Runs)
            {
                if (PackedPool.TryCreate(this, run, rows.Count, t) is { IsGapless: true } packed)
                {
                    packed.WriteBackward(k, ins, outs);
                }
                else
                {
                    WindowWalk.VisitRun(k, Walk.Horizontal, run, ins, Channels, outs, Channels, (iw, ow, columns) =>
                        WriteWindowBackward(k, iw, ow, rows, columns, adds));
                }
            }
        });
    }

    /// <summary>
    /// Writes the gradient of x as <see cref="PooledMaxima"/>, by the rules of <see cref="WriteBackward"/>: the value of each window, and the
    /// first tap that has its maximum.
    /// </summary>
    public void WriteMaxima(KernelWriter k, Place x, Place? y, Place dy, Place to, PooledMaxima maxima)
    {
        Place[] outputs = y is { } values ? [dy, to, values] : [dy, to];
        var run = Walk.Horizontal.Runs[0];
        Walk.ForEachRow(k, true, [x], outputs, (ins, outs, rows) =>
        {
            var columns = new Taps(run.FirstTap, run.Taps);
            if (OverlappingLanes(k.Target) is null && PackedPool.TryCreate(this, run, rows.Count, k.Target) is { } packed)
            {
                packed.ForEachGroupOfTaps(k, ins[0], outs, (taps, at, count) => WriteMaximum(k, taps, at, count, maxima));
                return;
            }

            List<(Place, int)> windows = [(ins[0], Walk.Horizontal.Stride * Channels), .. outs.Select(place => (place, Channels))];
            if (run.Count > 1 && OverlappingLanes(k.Target) is { } lanes)
            {
                var narrow = k.AtMost(lanes);
                ForEachOverlapping(narrow, run.Count, windows, (at, count) => WriteWindow(narrow, at, count));
            }
            else
            {
                k.ForEach(run.Count, windows, window => ForEachVector(k, exact: false, window, (at, count) => WriteWindow(k, at, count)));
            }

            void WriteWindow(KernelWriter writer, IReadOnlyList<Place> at, int count)
            {
                var taps = new List<string>();
                ForEachTap(writer, [at[0]], rows, columns, tap => taps.Add(writer.Declare("v", writer.Target.LoadFirst(tap[0], count))));
                WriteMaximum(writer, taps, [.. at.Skip(1)], count, maxima);
            }
        });
    }

    /// <summary>One vector of maxima; the places are those of dy, of the result and, where it is kept, of y.</summary>
    private void WriteMaximum(KernelWriter k, IReadOnlyList<string> taps, IReadOnlyList<Place> at, int count, PooledMaxima maxima)
    {
        var t = k.Target;
        var max = k.Named("m", at.Count > 2 ? t.LoadFirst(at[2], count) : Combine(k, taps));
        var first = t.Tap(taps.Count - 1);
        for (var tap = taps.Count - 2; tap >= 0; tap--)
        {
            first = k.Declare("t", $"NgSimd.IfGreater({max}, {taps[tap]}, {first}, {t.Tap(tap)})");
        }

        var gradient = k.Declare("d", t.LoadFirst(at[0], count));
        k.Code.Line(t.StoreFirst(maxima.Activation?.Backward(k, "", max, gradient) ?? gradient, at[1], count));
        k.Code.Line(t.StoreFirst(first, at[1] + maxima.Taps, count));
    }

    /// <summary>
    /// The gradient of one tap, whose values are <paramref name="value"/>: all of <paramref name="d"/>, or of a maximum what no tap before has
    /// taken. Nothing in the window is above its maximum: what is not below it, is it.
    /// </summary>
    public string TapGradient(KernelWriter k, string d, string max, Func<string> value)
    {
        if (Kind != PoolKind.Max)
        {
            return d;
        }

        var v = k.Named("v", value());
        var gradient = k.Named("g", $"NgSimd.IfGreater({max}, {v}, {k.Target.Zero}, {d})");
        k.Code.Line($"{d} = NgSimd.IfGreater({max}, {v}, {d}, {k.Target.Zero});");
        return gradient;
    }

    private void WriteWindowBackward(KernelWriter k, IReadOnlyList<Place> iw, IReadOnlyList<Place> ow, Taps rows, Taps columns, bool adds)
    {
        var t = k.Target;
        var factor = Factor(k, rows, columns);
        ForEachVector(k, exact: adds, [.. iw, .. ow], (at, count) =>
        {
            var d = k.Declare("d", $"{t.LoadFirst(at[iw.Count], count)}{factor}");
            var max = Kind != PoolKind.Max ? ""
                : ow.Count > 1 ? k.Named("m", t.LoadFirst(at[iw.Count + 1], count))
                : Reduce(k, at[0], [0], count, rows, columns)[0];
            ForEachTap(k, [.. at.Take(iw.Count)], rows, columns, tap =>
            {
                var gradient = TapGradient(k, d, max, () => t.LoadFirst(tap[0], count));
                var to = tap[tap.Count - 1];
                k.Code.Line(t.StoreFirst(adds ? $"{t.LoadFirst(to, count)} + {gradient}" : gradient, to, count));
            });
        });
    }

    /// <summary>The values of one place of a window over whole vectors, as locals.</summary>
    public string Combine(KernelWriter k, IReadOnlyList<string> values)
    {
        if (Kind != PoolKind.Max)
        {
            return string.Join(" + ", values);
        }

        var level = values;
        while (level.Count > 1)
        {
            var (pairs, last) = (level.Count / 2, level[level.Count - 1]);
            var next = Enumerable.Range(0, pairs).Select(i => k.Declare("m", $"NgSimd.Max({level[2 * i]}, {level[(2 * i) + 1]})")).ToList();
            level = level.Count % 2 == 0 ? next : [.. next, last];
        }

        return level[0];
    }

    /// <summary>" · 1/n" for a mean over n taps.</summary>
    public string Factor(KernelWriter k, Taps rows, Taps columns)
    {
        if (Kind != PoolKind.Mean)
        {
            return "";
        }

        if (rows.IsConstant && columns.IsConstant)
        {
            var taps = rows.Count * columns.Count;
            return taps == 1 ? "" : $" * {k.Target.Constant(1.0 / taps)}";
        }

        return $" * {k.Declare("f", k.Target.BroadcastValue($"1f / ({rows.CountText} * {columns.CountText})"))}";
    }

    private void WriteWindow(KernelWriter k, Place x, Place y, Taps rows, Taps columns, bool exact, Action<string, Place, int> store)
    {
        var factor = Factor(k, rows, columns);
        var full = Channels / k.Target.Lanes;
        var passes = IsStraight(rows, columns) ? 0 : full / Together;
        if (passes > 0)
        {
            var offsets = Enumerable.Range(0, Together).Select(v => v * k.Target.Lanes).ToList();
            var step = Together * k.Target.Lanes;
            k.ForEach(passes, [(x, step), (y, step)], at =>
            {
                var values = Reduce(k, at[0], offsets, k.Target.Lanes, rows, columns);
                for (var v = 0; v < Together; v++)
                {
                    store(Scaled(values[v], factor), at[1] + offsets[v], k.Target.Lanes);
                }
            });
            (x, y) = (x + (passes * step), y + (passes * step));
        }

        ForEachVector(k, exact, [x, y], (at, count) =>
            store(Scaled(Reduce(k, at[0], [0], count, rows, columns)[0], factor), at[1], count), passes * Together * k.Target.Lanes);
    }

    private static string Scaled(string value, string factor) => factor.Length == 0 ? value : $"({value}){factor}";

    /// <summary>The window's maximum or sum, for each of several vectors of channels.</summary>
    private string[] Reduce(KernelWriter k, Place x, IReadOnlyList<int> vectors, int count, Taps rows, Taps columns)
    {
        var t = k.Target;
        if (IsStraight(rows, columns))
        {
            return [.. vectors.Select(vector =>
            {
                var sums = Enumerable.Range(0, columns.Count).Select(column => Combine(k, [.. Enumerable.Range(0, rows.Count).Select(row =>
                    t.LoadFirst(x + (vector + (row * Walk.InputRow) + (column * Channels)), count))])).ToList();
                return Combine(k, Kind == PoolKind.Max || sums.Count == 1 ? sums : sums.ConvertAll(sum => k.Named("s", sum)));
            })];
        }

        var results = vectors.Select(_ => k.Declare("a", Kind == PoolKind.Max ? t.Constant(double.NegativeInfinity) : t.Zero)).ToArray();
        var xc = k.Cursor("x", x);
        columns.Repeat(
            k,
            () =>
            {
                var sums = Kind == PoolKind.Max ? results : vectors.Select(_ => k.Declare("s", t.Zero)).ToArray();
                var xr = k.Cursor("x", xc);
                rows.Repeat(
                    k,
                    () =>
                    {
                        for (var v = 0; v < sums.Length; v++)
                        {
                            var value = t.LoadFirst(xr + vectors[v], count);
                            k.Code.Line(Kind == PoolKind.Max ? $"{sums[v]} = NgSimd.Max({sums[v]}, {value});" : $"{sums[v]} += {value};");
                        }
                    },
                    (xr, Walk.InputRow));
                for (var v = 0; v < sums.Length && Kind != PoolKind.Max; v++)
                {
                    k.Code.Line($"{results[v]} += {sums[v]};");
                }
            },
            (xc, Channels));
        return results;
    }

    /// <summary>Visits the taps of a window in the order of memory.</summary>
    private void ForEachTap(KernelWriter k, IReadOnlyList<Place> places, Taps rows, Taps columns, Action<IReadOnlyList<Place>> body)
    {
        if (IsStraight(rows, columns))
        {
            for (var tap = 0; tap < rows.Count * columns.Count; tap++)
            {
                var offset = (tap / columns.Count * Walk.InputRow) + (tap % columns.Count * Channels);
                body([.. places.Select(place => place + offset)]);
            }

            return;
        }

        var down = places.Select(place => k.Cursor(place.Buffer, place)).ToList();
        rows.Repeat(
            k,
            () =>
            {
                var across = down.ConvertAll(place => k.Cursor(place.Buffer, place));
                columns.Repeat(k, () => body(across), [.. across.Select(cursor => (cursor, Channels))]);
            },
            [.. down.Select(cursor => (cursor, Walk.InputRow))]);
    }

    /// <summary>
    /// Visits the channels in vectors. Where results may be written twice, the last vector ends with the last channel and overlaps the one
    /// before; otherwise (<paramref name="exact"/>) it is a part of a vector.
    /// </summary>
    private void ForEachVector(KernelWriter k, bool exact, IReadOnlyList<Place> places, Action<IReadOnlyList<Place>, int> body, int done = 0)
    {
        var (lanes, left) = (k.Target.Lanes, Channels - done);
        var full = left / lanes;
        if (full <= 2)
        {
            for (var v = 0; v < full; v++)
            {
                body([.. places.Select(place => place + (v * lanes))], lanes);
            }
        }
        else
        {
            k.ForEach(full, [.. places.Select(place => (place, lanes))], at => body(at, lanes));
        }

        var rest = left % lanes;
        if (rest == 0)
        {
            return;
        }

        var overlaps = !exact && Channels >= lanes;
        var last = overlaps ? left - lanes : left - rest;
        body([.. places.Select(place => place + last)], overlaps ? lanes : rest);
    }

    private static bool IsStraight(Taps rows, Taps columns) =>
        rows.IsConstant && columns.IsConstant && rows.Count * columns.Count <= StraightTaps;
}
