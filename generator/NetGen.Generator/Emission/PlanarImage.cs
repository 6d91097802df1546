namespace NetGen.Generator;

/// <summary>
/// An image with the pixels of a channel side by side, channel after channel in every row: what kernels with pixels in their vector lanes
/// read. An image of one channel is one already.
/// </summary>
/// <param name="Rows">Rows of the image, its border among them.</param>
/// <param name="Columns">Pixels of a row, likewise.</param>
/// <param name="Channels">Channels.</param>
internal sealed record PlanarImage(int Rows, int Columns, int Channels)
{
    /// <summary>Up to so many channels are picked apart in registers; more are transposed as a matrix.</summary>
    private const int MostPicked = 7;

    /// <summary>Loads, stores and steps between for each vector of a channel.</summary>
    private const int Transposition = 6;

    public int RowStride => Channels * Columns;

    /// <summary>The floats of the copy; none for one channel.</summary>
    public int Floats => Channels == 1 ? 0 : checked(Rows * RowStride);

    /// <summary>About what the copy costs, in vector operations.</summary>
    public double Cost(SimdTarget target) => Channels == 1
        ? 0
        : (double)Rows * ((Columns + target.Lanes - 1) / target.Lanes) * Channels * (Channels <= MostPicked ? Channels + 1 : Transposition);

    /// <summary>The planar image: the copy, which this writes, or the image itself where it has one channel.</summary>
    public Place WritePlanar(KernelWriter k, Place image, Place copy)
    {
        if (Floats == 0)
        {
            return image;
        }

        WriteCopy(k, image, copy);
        k.Code.Blank();
        return copy;
    }

    /// <summary>Writes the copy of an image whose rows follow each other.</summary>
    private void WriteCopy(KernelWriter outer, Place image, Place copy)
    {
        var k = Columns >= 4 ? outer.AtMost(Columns) : outer;
        k.Code.Line("// The channels side by side, row by row.");
        var (from, to) = (k.Cursor("x", image), k.Cursor("c", copy));
        k.Repeat(Rows, () => WriteRow(k, from, to), (from, RowStride), (to, RowStride));
    }

    private void WriteRow(KernelWriter k, Place from, Place to)
    {
        var lanes = k.Target.Lanes;
        if (Channels > MostPicked || lanes == 1 || Columns < lanes)
        {
            k.Code.Line(
                $"NgSimd.Transpose({k.Target.Argument(from)}, {Channels}, {k.Target.Argument(to)}, {Columns}, {Columns}, {Channels});");
            return;
        }

        k.ForEach(Columns / lanes, [(from, lanes * Channels), (to, lanes)], at => WriteGroup(at[0], at[1]));
        if (Columns % lanes > 0)
        {
            // The last pixels, some of them once more.
            var first = Columns - lanes;
            WriteGroup(from + (first * Channels), to + first);
        }

        void WriteGroup(Place pixels, Place planes)
        {
            var channels = LanePicks.Deinterleave(k, pixels, Channels, lanes);
            for (var channel = 0; channel < Channels; channel++)
            {
                k.Code.Line(k.Target.Store(channels[channel], planes + (channel * Columns)));
            }
        }
    }
}
