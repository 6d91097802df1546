using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Vectors whose lanes come from other places than they are needed in.</summary>
internal static class LanePicks
{
    /// <summary>
    /// One vector out of several: for each lane the vector that has it and the lane it has there. Lanes beyond the list hold anything.
    /// Nothing is written where that is one of the vectors as it is.
    /// </summary>
    public static string Gather(KernelWriter k, IReadOnlyList<string> vectors, IReadOnlyList<(int Vector, int Lane)> sources)
    {
        var used = sources.Select(source => source.Vector).Distinct().OrderBy(vector => vector).ToList();
        var (first, second) = (used[0], used.Count > 1 ? used[1] : used[0]);
        if (used.Count == 1 && sources.Select((source, lane) => source.Lane == lane).All(same => same))
        {
            return vectors[first];
        }

        var lanes = k.Target.Lanes;
        var result = k.Declare("t", k.Target.Pick(vectors[first], vectors[second], Enumerable.Range(0, lanes).Select(lane =>
            lane >= sources.Count ? 0
            : sources[lane].Vector == first ? sources[lane].Lane
            : sources[lane].Vector == second ? lanes + sources[lane].Lane : 0)));
        foreach (var next in used.Skip(2))
        {
            result = k.Declare("t", k.Target.Pick(result, vectors[next], Enumerable.Range(0, lanes).Select(lane =>
                lane < sources.Count && sources[lane].Vector == next ? lanes + sources[lane].Lane : lane)));
        }

        return result;
    }

    /// <summary>
    /// The m-th of every <paramref name="parts"/> floats for m = 0, 1, …: <paramref name="count"/> interleaved groups as as many vectors.
    /// </summary>
    public static IReadOnlyList<string> Deinterleave(KernelWriter k, Place place, int parts, int count)
    {
        var lanes = k.Target.Lanes;
        var vectors = new List<string>();
        for (var first = 0; first < count * parts; first += lanes)
        {
            var existing = System.Math.Min(lanes, (count * parts) - first);
            vectors.Add(parts == 1 ? k.Target.LoadFirst(place + first, existing) : k.Declare("v", k.Target.LoadFirst(place + first, existing)));
        }

        return [.. Enumerable.Range(0, parts).Select(part => Gather(
            k,
            vectors,
            [.. Enumerable.Range(0, count).Select(group => (group * parts) + part).Select(element => (element / lanes, element % lanes))]))];
    }

    /// <summary>
    /// The first lanes of all vectors, then the second ones …: as many vectors again. Neighbours are paired first, so that a result is picked
    /// out of half as many.
    /// </summary>
    public static IReadOnlyList<string> Interleave(KernelWriter k, IReadOnlyList<string> vectors)
    {
        var (lanes, parts) = (k.Target.Lanes, vectors.Count);
        if (parts == 1 || lanes == 1)
        {
            return vectors;
        }

        var half = lanes / 2;
        var pairs = new List<string>();
        for (var part = 0; part + 1 < parts; part += 2)
        {
            for (var first = 0; first < lanes; first += half)
            {
                pairs.Add(Gather(
                    k, [vectors[part], vectors[part + 1]], [.. Enumerable.Range(0, lanes).Select(lane => (lane % 2, first + (lane / 2)))]));
            }
        }

        if (parts % 2 > 0)
        {
            pairs.Add(vectors[parts - 1]);
        }

        return [.. Enumerable.Range(0, parts).Select(result => Gather(
            k, pairs, [.. Enumerable.Range(result * lanes, lanes).Select(element => Source(element / parts, element % parts))]))];

        (int Vector, int Lane) Source(int lane, int part) =>
            part == parts - 1 && part % 2 == 0 ? (pairs.Count - 1, lane) : (part - (part % 2) + (lane / half), (lane % half * 2) + (part % 2));
    }

    /// <summary>
    /// Repeats every float <paramref name="times"/> times; the vector starts within the repeats of the first float, after
    /// <paramref name="skipped"/> of them, and has <paramref name="count"/> lanes.
    /// </summary>
    public static string Repeat(KernelWriter k, Place place, int times, int skipped, int count)
    {
        var needed = ((skipped + count - 1) / times) + 1;
        if (needed == 1)
        {
            return k.Target.Broadcast(place);
        }

        var vector = k.Target.LoadFirst(place, needed);
        return times == 1
            ? vector
            : Gather(k, [k.Declare("v", vector)], [.. Enumerable.Range(0, count).Select(lane => (0, (skipped + lane) / times))]);
    }
}
