using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A pool whose channels do not fill a vector: several neighbouring windows share one. The pixels under them are contiguous; columns are
/// combined over whole vectors first, and what belongs to one tap is then picked out of them.
/// </summary>
internal sealed record PackedPool
{
    /// <summary>Beyond so many vectors of pixels the picking costs more than it saves.</summary>
    private const int MostSources = 4;

    private const int MostPicks = 12;

    private PackedPool(PoolKernel pool, WindowRun run, int rows, int lanes, int windows)
    {
        (Pool, Run, Rows, Lanes, Windows) = (pool, run, rows, lanes, windows);
        var span = Span;
        Sources = [.. Enumerable.Range(0, (span + lanes - 1) / lanes).Select(v => Math.Min(v * lanes, span - lanes))];
    }

    private PoolKernel Pool { get; }

    private WindowRun Run { get; }

    private int Rows { get; }

    private int Lanes { get; }

    /// <summary>Windows of one vector.</summary>
    private int Windows { get; }

    /// <summary>True if some windows are computed twice, which sums that add to what is there cannot bear.</summary>
    public bool Repeats => Run.Count % Windows > 0;

    /// <summary>True if every float under the windows belongs to one of them.</summary>
    public bool IsGapless => Windows == 1 || Run.Taps == Stride;

    private int Channels => Pool.Walk.InputChannels;

    private int Stride => Pool.Walk.Horizontal.Stride;

    /// <summary>Floats of one row under the windows.</summary>
    private int Span => (((Windows - 1) * Stride) + Run.Taps) * Channels;

    /// <summary>Where the vectors stand that cover those; the last one ends with them.</summary>
    private IReadOnlyList<int> Sources { get; }

    /// <summary>The packed form of a run of equal windows, or null if there is none that pays.</summary>
    public static PackedPool? TryCreate(PoolKernel pool, WindowRun run, int rows, SimdTarget target)
    {
        var channels = pool.Walk.InputChannels;
        var windows = Math.Min(target.Lanes / channels, run.Count);
        if (windows == 0 || rows * run.Taps > 16 || (((windows - 1) * pool.Walk.Horizontal.Stride) + run.Taps) * channels < target.Lanes)
        {
            return null;
        }

        var packed = new PackedPool(pool, run, rows, target.Lanes, windows);
        return packed.Sources.Count <= MostSources && run.Taps * (packed.Sources.Count - 1) <= MostPicks ? packed : null;
    }

    /// <summary>Writes the run; x and y are the starts of the rows.</summary>
    public void Write(KernelWriter k, Place x, Place y, Action<string, Place, int> store)
    {
        var start = x + ((Pool.Walk.Horizontal.Start(Run.First) + Run.FirstTap) * Channels);
        var to = y + (Run.First * Channels);
        ForEachGroup(k, [start], [to], at => WriteGroup(k, at[0], at[1], store));
    }

    /// <summary>Visits each group's windows tap by tap, rows first: the taps of all windows side by side, and the group's outputs.</summary>
    public void ForEachGroupOfTaps(
        KernelWriter k, Place x, IReadOnlyList<Place> outputs, Action<IReadOnlyList<string>, IReadOnlyList<Place>, int> body)
    {
        var start = x + ((Pool.Walk.Horizontal.Start(Run.First) + Run.FirstTap) * Channels);
        ForEachGroup(k, [start], [.. outputs.Select(place => place + (Run.First * Channels))], at =>
        {
            var taps = new List<string>();
            for (var row = 0; row < Rows; row++)
            {
                var down = row * Pool.Walk.InputRow;
                var values = Sources.Select(source => k.Declare("c", k.Target.Load(at[0] + (source + down)))).ToList();
                taps.AddRange(Enumerable.Range(0, Run.Taps).Select(tap => PickTap(k, values, tap)));
            }

            body(taps, [.. at.Skip(1)], Windows * Channels);
        });
    }

    /// <summary>
    /// Writes the gradients of the run's inputs, which no other window sees: the gradients of all windows tap by tap, and then in the order of
    /// memory again. The places are those of <see cref="PoolKernel.WriteBackward"/>: x if its maximum is sought, dx; dy, and y where it is kept.
    /// </summary>
    public void WriteBackward(KernelWriter k, IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs)
    {
        var start = (Pool.Walk.Horizontal.Start(Run.First) + Run.FirstTap) * Channels;
        ForEachGroup(
            k,
            [.. inputs.Select(place => place + start)],
            [.. outputs.Select(place => place + (Run.First * Channels))],
            at => WriteGroupBackward(k, at, inputs.Count));
    }

    /// <summary>Visits the run's windows in groups that share a vector.</summary>
    private void ForEachGroup(
        KernelWriter k, IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, Action<IReadOnlyList<Place>> body)
    {
        var places = inputs.Select(place => (Place: place, Step: Windows * Stride * Channels))
            .Concat(outputs.Select(place => (Place: place, Step: Windows * Channels))).ToList();
        k.ForEach(Run.Count / Windows, places, body);
        if (Repeats)
        {
            // The last windows of the run, some of them once more.
            var first = Run.Count - Windows;
            body([.. places.Select(item => item.Place + (first * (item.Step / Windows)))]);
        }
    }

    private void WriteGroupBackward(KernelWriter k, IReadOnlyList<Place> at, int inputs)
    {
        var count = Windows * Channels;
        var isMax = Pool.Kind == PoolKind.Max;
        var factor = Pool.Factor(k, new Taps(0, Rows), new Taps(0, Run.Taps));
        var d = k.Declare("d", $"{k.Target.LoadFirst(at[inputs], count)}{factor}");
        var max = !isMax ? "" : k.Named("m", at.Count > inputs + 1 ? k.Target.LoadFirst(at[inputs + 1], count) : Value(k, at[0]));
        for (var row = 0; row < Rows; row++)
        {
            var down = row * Pool.Walk.InputRow;
            var values = isMax ? Sources.Select(source => k.Declare("c", k.Target.Load(at[0] + (source + down)))).ToList() : [];
            var gradients = Enumerable.Range(0, Run.Taps).Select(tap => Pool.TapGradient(k, d, max, () => PickTap(k, values, tap))).ToList();
            foreach (var source in Sources)
            {
                var lanes = Enumerable.Range(source, Lanes).Select(element =>
                    (element / Channels % Run.Taps, (element / (Channels * Run.Taps) * Channels) + (element % Channels)));
                var spread = LanePicks.Gather(k, gradients, isMax ? [.. lanes] : [.. lanes.Select(lane => (0, lane.Item2))]);
                k.Code.Line(k.Target.Store(spread, at[inputs - 1] + (source + down)));
            }
        }
    }

    private void WriteGroup(KernelWriter k, Place x, Place y, Action<string, Place, int> store)
    {
        var value = Value(k, x);
        var factor = Pool.Factor(k, new Taps(0, Rows), new Taps(0, Run.Taps));
        store(factor.Length == 0 ? value : $"({value}){factor}", y, Windows * Channels);
    }

    /// <summary>What the pool makes of all windows, side by side.</summary>
    private string Value(KernelWriter k, Place x)
    {
        var columns = Sources.Select(source => k.Named("c", Pool.Combine(k, [.. Enumerable.Range(0, Rows).Select(row =>
            k.Target.Load(x + (source + (row * Pool.Walk.InputRow))))]))).ToList();
        return Pool.Combine(k, [.. Enumerable.Range(0, Run.Taps).Select(tap => PickTap(k, columns, tap))]);
    }

    /// <summary>One tap of all windows, side by side.</summary>
    private string PickTap(KernelWriter k, IReadOnlyList<string> columns, int tap)
    {
        // Lane by lane the vector that holds its pixel, and where in it. The first vector that does is as good as any.
        var lanes = Enumerable.Range(0, Windows * Channels).Select(lane => (((lane / Channels * Stride) + tap) * Channels) + (lane % Channels));
        var sources = lanes.Select(element =>
        {
            var source = Sources.Select((offset, index) => (offset, index)).First(s => element >= s.offset && element < s.offset + Lanes);
            return (source.index, element - source.offset);
        }).ToList();
        return LanePicks.Gather(k, columns, sources);
    }
}
