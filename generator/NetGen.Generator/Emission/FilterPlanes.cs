using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The planes of <see cref="MinimalFilter"/> for some rows of an image, one behind the other in scratch.</summary>
/// <param name="Floats">Floats of those rows, the border among them.</param>
/// <param name="Distance">Floats from a pixel to the next on the filter's axis.</param>
/// <param name="Taps">The filter's taps.</param>
internal sealed record FilterPlanes(int Floats, int Distance, int Taps)
{
    /// <summary>What a vector of all planes costs, in multiply-adds.</summary>
    private const double VectorCost = 8;

    public int ScratchFloats => checked(Count * PlaneFloats);

    /// <summary>The work in vector multiply-adds.</summary>
    public double Work => Floats / (double)SimdTarget.VirtualLanes * VectorCost;

    private int PlaneFloats => TensorLayout.Align(Floats);

    /// <summary>Three taps alone do not read the image itself.</summary>
    private int Count => Taps == 5 ? 4 : 3;

    /// <summary>Where a term begins, counted from the first plane.</summary>
    public int Start(FilterTerm term) => (term.Pixel * Distance) + ((int)term.Plane * PlaneFloats);

    /// <summary>
    /// How many of <paramref name="count"/> equal parts of an image are computed before the next ones: as many as divide it, so that their
    /// planes and results stay in the cache. The rows that two parts share are computed for both.
    /// </summary>
    public static int Together(int count, int floats, int most) =>
        Enumerable.Range(1, count).Last(parts => count % parts == 0 && (parts == 1 || parts * floats <= most));

    public void Write(KernelWriter k, Place image, Place planes)
    {
        k.Code.Line("// Winograd's minimal filtering reads planes: pixel less the one after next, pixel and next, pixel less next.");
        var floats = Floats - (2 * Distance);
        Place[] places = [image, .. Enumerable.Range(0, Count).Select(plane => planes + (plane * PlaneFloats))];
        k.ForEachVector(floats, places, (at, count) =>
        {
            var pixel = k.Declare("d", k.Target.LoadFirst(at[0], count));
            var next = k.Declare("d", k.Target.LoadFirst(at[0] + Distance, count));
            Store($"{pixel} - {k.Target.LoadFirst(at[0] + (2 * Distance), count)}", FilterPlane.Skipping, at, count);
            Store($"{pixel} + {next}", FilterPlane.Sum, at, count);
            Store($"{pixel} - {next}", FilterPlane.Difference, at, count);
            Store(pixel, FilterPlane.Image, at, count);
        });

        if (Taps == 5)
        {
            // The last pixels but one, which nothing stands two further on from.
            k.ForEachVector(Distance, [.. places.Select(place => place + floats)], (at, count) =>
            {
                var pixel = k.Declare("d", k.Target.LoadFirst(at[0], count));
                Store($"{pixel} - {k.Target.LoadFirst(at[0] + Distance, count)}", FilterPlane.Difference, at, count);
                Store(pixel, FilterPlane.Image, at, count);
            });
        }

        void Store(string value, FilterPlane plane, IReadOnlyList<Place> at, int count)
        {
            if ((int)plane < Count)
            {
                k.Code.Line(k.Target.StoreFirst(value, at[(int)plane + 1], count));
            }
        }
    }
}
