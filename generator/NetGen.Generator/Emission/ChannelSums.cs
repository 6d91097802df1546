using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Kernels over a whole batch that treat every channel by itself: a vector of channels at a time, over all rows and positions. Sums are
/// taken row by row, a row's positions in four chains, so that their order depends on the shape only.
/// </summary>
internal static class ChannelSums
{
    private const int Chains = 4;

    /// <summary>What is added for one position of one row, to the given sums, and what is done with the totals.</summary>
    public readonly record struct Sum(Action<IReadOnlyList<Place>, string[]> Add, Action<IReadOnlyList<Place>, string[]> Finish);

    /// <summary>
    /// Writes sums over all rows and positions. <paramref name="begin"/> gets the places of <paramref name="perChannel"/> and the number of
    /// channels of its vector that exist, loads what all positions need, and says what is summed.
    /// </summary>
    public static void Write(
        KernelWriter k,
        Shape shape,
        IReadOnlyList<(Place Place, int Stride)> rows,
        IReadOnlyList<Place> perChannel,
        int sums,
        Func<IReadOnlyList<Place>, int, Sum> begin) => ForEachChannels(k, shape, rows, perChannel, (first, channel, count) =>
    {
        var sum = begin(channel, count);
        var totals = Declare(k, sums);
        var cursors = Cursors(k, first, rows);
        k.Repeat("rows", () => WriteRow(k, shape, cursors.Select(cursor => cursor.Place).ToList(), totals, sum.Add), cursors);
        sum.Finish(channel, totals);
    });

    /// <summary>Visits all rows and positions; <paramref name="begin"/> loads what all positions need and gives what is done at each.</summary>
    public static void Visit(
        KernelWriter k,
        Shape shape,
        IReadOnlyList<(Place Place, int Stride)> rows,
        IReadOnlyList<Place> perChannel,
        Func<IReadOnlyList<Place>, int, Action<IReadOnlyList<Place>>> begin) => ForEachChannels(k, shape, rows, perChannel, (first, channel, count) =>
    {
        var visit = begin(channel, count);
        var cursors = Cursors(k, first, rows);
        k.Repeat("rows", () => k.ForEachPosition(shape, cursors.Select(cursor => cursor.Place).ToList(), visit), cursors);
    });

    private static void ForEachChannels(
        KernelWriter k,
        Shape shape,
        IReadOnlyList<(Place Place, int Stride)> rows,
        IReadOnlyList<Place> perChannel,
        Action<IReadOnlyList<Place>, IReadOnlyList<Place>, int> body) =>
        k.ForEachVector(shape.Channels, [.. rows.Select(row => row.Place), .. perChannel], (at, count) =>
        {
            using (k.Code.Block())
            {
                body(at.Take(rows.Count).ToList(), at.Skip(rows.Count).ToList(), count);
            }
        });

    private static void WriteRow(
        KernelWriter k, Shape shape, IReadOnlyList<Place> row, string[] totals, Action<IReadOnlyList<Place>, string[]> add)
    {
        var positions = shape.Size / shape.Channels;
        if (positions == 1)
        {
            add(row, totals);
            return;
        }

        var chains = Math.Min(Chains, positions);
        var sums = Enumerable.Range(0, chains).Select(_ => Declare(k, totals.Length)).ToArray();
        var cursors = Cursors(k, row, row.Select(place => (place, chains * shape.Channels)).ToList());
        k.Repeat(positions / chains, () => AddChains(chains), cursors);
        AddChains(positions % chains);
        for (var i = 0; i < totals.Length; i++)
        {
            k.Code.Line($"{totals[i]} += {Tree(sums.Select(chain => chain[i]).ToList())};");
        }

        void AddChains(int count)
        {
            for (var chain = 0; chain < count; chain++)
            {
                var offset = chain * shape.Channels;
                add(cursors.Select(cursor => cursor.Place + offset).ToList(), sums[chain]);
            }
        }
    }

    private static string Tree(List<string> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var half = (parts.Count + 1) / 2;
        return $"({Tree(parts.Take(half).ToList())} + {Tree(parts.Skip(half).ToList())})";
    }

    private static string[] Declare(KernelWriter k, int count) =>
        Enumerable.Range(0, count).Select(_ => k.Declare("a", k.Target.Zero)).ToArray();

    private static (Place Place, int Stride)[] Cursors(
        KernelWriter k, IReadOnlyList<Place> first, IReadOnlyList<(Place Place, int Stride)> rows) =>
        first.Zip(rows, (place, row) => (k.Cursor(place.Buffer, place), row.Stride)).ToArray();
}
