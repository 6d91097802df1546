using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Bilinear interpolation to a whole multiple of rows and columns, pixels being squares whose values stand at their centres: output o lies
/// at (o + ½) / factor − ½, and beyond the outermost centres the image goes on unchanged (TensorFlow's half-pixel centres, Keras).
/// Between two centres lie factor outputs; half a factor lies before the first one. Lanes are channels.
/// </summary>
internal sealed record BilinearKernel(int Rows, int Columns, int Channels, int FactorHeight, int FactorWidth)
{
    /// <summary>Up to this factor every distance has code of its own; beyond it distances are counted.</summary>
    private const int StraightFactor = 4;

    private int InputRow => Columns * Channels;

    private int OutputRow => Columns * FactorWidth * Channels;

    public void Write(KernelWriter k, Place x, Place y) => ForEachRow(k, x, y, (at, next, distance, to) =>
        ForEachVector(k, next is { } below ? [at, to, below] : [at, to], (places, count) =>
        {
            var left = k.Fresh("l");
            k.Code.Line($"var {left} = {Between(places)};");
            Repeat(k, FactorWidth / 2, places[1], place => k.Code.Line(k.Target.StoreFirst(left, place, count)));
            var start = places[1] + (FactorWidth / 2 * Channels);
            k.ForEach(Columns - 1, [(start, FactorWidth * Channels), .. places.Where((_, i) => i != 1).Select(place => (place + Channels, Channels))], moved =>
            {
                var right = k.Declare("r", Between([moved[1], moved[0], .. moved.Skip(2)]));
                var difference = k.Declare("d", $"{right} - {left}");
                ForEachDistance(k, FactorWidth, moved[0], Channels, (t, place) =>
                    k.Code.Line(k.Target.StoreFirst(k.Target.MultiplyAdd(difference, t, left), place, count)));
                k.Code.Line($"{left} = {right};");
            });
            Repeat(
                k,
                FactorWidth - (FactorWidth / 2),
                start + ((Columns - 1) * FactorWidth * Channels),
                place => k.Code.Line(k.Target.StoreFirst(left, place, count)));

            // The value between this row and the next one.
            string Between(IReadOnlyList<Place> p)
            {
                var upper = k.Target.LoadFirst(p[0], count);
                if (distance is null)
                {
                    return upper;
                }

                var a = k.Declare("u", upper);
                return k.Target.MultiplyAdd($"{k.Target.LoadFirst(p[2], count)} - {a}", distance, a);
            }
        }));

    /// <summary>dx += what every output took of each of its up to four pixels.</summary>
    public void WriteBackward(KernelWriter k, Place dy, Place dx, bool accumulate)
    {
        if (!accumulate)
        {
            k.Clear(dx, Rows * InputRow);
        }

        ForEachRow(k, dx, dy, (at, next, distance, from) => ForEachVector(k, next is { } below ? [at, from, below] : [at, from], (places, count) =>
        {
            var (left, right) = (k.Fresh("l"), k.Fresh("r"));
            k.Code.Line($"var {left} = {k.Target.Zero};");
            k.Code.Line($"var {right} = {k.Target.Zero};");
            Repeat(k, FactorWidth / 2, places[1], place => k.Code.Line($"{left} += {k.Target.LoadFirst(place, count)};"));
            var start = places[1] + (FactorWidth / 2 * Channels);
            List<Place> pixels = [.. places.Where((_, i) => i != 1)];
            k.ForEach(Columns - 1, [(start, FactorWidth * Channels), .. pixels.Select(place => (place, Channels))], moved =>
            {
                ForEachDistance(k, FactorWidth, moved[0], Channels, (t, place) =>
                {
                    var gradient = k.Declare("g", k.Target.LoadFirst(place, count));
                    var share = k.Declare("s", $"{gradient} * {t}");
                    k.Code.Line($"{left} += {gradient} - {share};");
                    k.Code.Line($"{right} += {share};");
                });
                Add([.. moved.Skip(1)]);
                k.Code.Line($"{left} = {right};");
                k.Code.Line($"{right} = {k.Target.Zero};");
            });
            Repeat(
                k,
                FactorWidth - (FactorWidth / 2),
                start + ((Columns - 1) * FactorWidth * Channels),
                place => k.Code.Line($"{left} += {k.Target.LoadFirst(place, count)};"));
            Add(pixels.ConvertAll(place => place + ((Columns - 1) * Channels)));

            // A finished column belongs to this row and to the next one.
            void Add(IReadOnlyList<Place> p)
            {
                var lower = distance is null ? "" : k.Declare("s", $"{left} * {distance}");
                var upper = distance is null ? left : $"({left} - {lower})";
                k.Code.Line(k.Target.StoreFirst($"{k.Target.LoadFirst(p[0], count)} + {upper}", p[0], count));
                if (distance is not null)
                {
                    k.Code.Line(k.Target.StoreFirst($"{k.Target.LoadFirst(p[1], count)} + {lower}", p[1], count));
                }
            }
        }));
    }

    /// <summary>
    /// Visits every row of the larger image: the row of the smaller one above it, the one below and the distance between them, or no
    /// distance at the edges.
    /// </summary>
    private void ForEachRow(KernelWriter k, Place small, Place large, Action<Place, Place?, string?, Place> body)
    {
        var before = FactorHeight / 2;
        k.ForEach(before, [(large, OutputRow)], at => body(small, null, null, at[0]));
        k.ForEach(Rows - 1, [(small, InputRow), (small + InputRow, InputRow), (large + (before * OutputRow), FactorHeight * OutputRow)], at =>
            ForEachDistance(k, FactorHeight, at[2], OutputRow, (t, place) =>
            {
                using (k.Code.Block())
                {
                    body(at[0], at[1], t, place);
                }
            }));
        k.ForEach(
            FactorHeight - before,
            [(large + ((before + ((Rows - 1) * FactorHeight)) * OutputRow), OutputRow)],
            at => body(small + ((Rows - 1) * InputRow), null, null, at[0]));
    }

    /// <summary>Visits the outputs between two centres with their distances from the first one: (2i + 1) / 2f, or 2i / 2f for odd f.</summary>
    private static void ForEachDistance(KernelWriter k, int factor, Place place, int step, Action<string, Place> body)
    {
        var first = 1 - (factor % 2);
        if (factor <= StraightFactor)
        {
            for (var i = 0; i < factor; i++)
            {
                body(k.Target.Constant(((2.0 * i) + first) / (2.0 * factor)), place + (i * step));
            }

            return;
        }

        var (cursor, count) = (k.Cursor("o", place), k.Fresh("i"));
        using (k.Code.Block($"for (var {count} = 0; {count} < {factor}; {count}++)"))
        {
            body(k.Declare("t", k.Target.BroadcastValue($"((2 * {count}) + {first}) / {2 * factor}f")), cursor);
            k.Advance(cursor, step);
        }
    }

    private void Repeat(KernelWriter k, int count, Place place, Action<Place> body) =>
        k.ForEach(count, [(place, Channels)], at => body(at[0]));

    private void ForEachVector(KernelWriter k, IReadOnlyList<Place> places, Action<IReadOnlyList<Place>, int> body)
    {
        var (lanes, full) = (k.Target.Lanes, Channels / k.Target.Lanes);
        k.ForEach(full, [.. places.Select(place => (place, lanes))], at => body(at, lanes));
        if (Channels % lanes > 0)
        {
            using (k.Code.Block())
            {
                body([.. places.Select(place => place + (full * lanes))], Channels % lanes);
            }
        }
    }
}
