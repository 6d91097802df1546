using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Rows of vectors whose sums are too many for the registers: block after block, each of which a kernel walks its whole loop for.</summary>
internal static class RegisterBlocks
{
    /// <summary>
    /// More vectors are looped over: a method with too many of them written out has more locals than the compiler keeps track of.
    /// </summary>
    private const int Straight = 40;

    /// <summary>Visits all vectors of all rows; the body gets the places moved along, and its vectors by row and offset from there.</summary>
    /// <param name="k">The writer.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="vectors">Where the vectors of a row stand; only the last may stand elsewhere than behind the one before.</param>
    /// <param name="places">What moves along, and how far from row to row.</param>
    /// <param name="body">Writes one block.</param>
    public static void ForEach(
        KernelWriter k,
        int rows,
        IReadOnlyList<int> vectors,
        IReadOnlyList<(Place Place, int RowStep)> places,
        Action<IReadOnlyList<Place>, List<(int Row, int Offset)>> body)
    {
        var most = k.Target.Accumulators;
        if (rows * vectors.Count <= Straight)
        {
            var all = Rows(rows, vectors);
            var blocks = (all.Count + most - 1) / most;
            for (var block = 0; block < blocks; block++)
            {
                var from = all.Count * block / blocks;
                body([.. places.Select(item => item.Place)], all.GetRange(from, (all.Count * (block + 1) / blocks) - from));
            }
        }
        else if (vectors.Count <= most)
        {
            var groups = (rows + (most / vectors.Count) - 1) / (most / vectors.Count);
            var size = (rows + groups - 1) / groups;
            k.ForEach(rows / size, [.. places.Select(item => (item.Place, size * item.RowStep))], at => body(at, Rows(size, vectors)));
            if (rows % size > 0)
            {
                var done = rows / size * size;
                body([.. places.Select(item => item.Place + (done * item.RowStep))], Rows(rows % size, vectors));
            }
        }
        else
        {
            var step = most * k.Target.Lanes;
            var passes = (vectors.Count - 1) / most;
            k.ForEach(rows, places, row =>
            {
                k.ForEach(passes, [.. row.Select(place => (place, step))], at => body(at, Rows(1, [.. vectors.Take(most)])));
                body(row, Rows(1, [.. vectors.Skip(passes * most)]));
            });
        }
    }

    /// <summary>
    /// The width that takes the fewest vectors, a whole register of 512 bits counting as two; <paramref name="vectors"/> says how many there
    /// are of so many lanes, or null where that width cannot be.
    /// </summary>
    public static KernelWriter OnFewestVectors(KernelWriter k, Func<int, int?> vectors) => new[] { 16, 8, 4 }
        .Where(lanes => lanes <= k.Target.Lanes && vectors(lanes) is not null)
        .OrderBy(lanes => vectors(lanes) * (lanes == 16 ? 2 : 1)).Select(k.AtMost).DefaultIfEmpty(k).First();

    private static List<(int Row, int Offset)> Rows(int rows, IReadOnlyList<int> vectors) =>
        [.. Enumerable.Range(0, rows).SelectMany(row => vectors.Select(vector => (row, vector)))];
}
