using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The taps of a kernel: rows × columns of runs, a run being the channels (and with them the columns, where nothing lies between) that are
/// neighbours both in the image and in the kernel. Distances in the image are floats, in the kernel taps.
/// </summary>
internal sealed record TapGrid(int Rows, int Columns, int Run, int XRow, int XColumn, int WRow, int WColumn)
{
    /// <summary>No tap at all: pixels that nothing reaches.</summary>
    public static TapGrid None { get; } = new(1, 1, 0, 0, 0, 0, 0);

    /// <summary>The tap with which the walk starts: the last one, where the kernel is walked backwards.</summary>
    public int First { get; init; }

    /// <summary>The same taps with fewer, longer runs.</summary>
    public TapGrid Merged()
    {
        var taps = this;
        if (taps.Columns == 1 || (taps.XColumn == taps.Run && taps.WColumn == taps.Run))
        {
            taps = taps with { Columns = 1, Run = taps.Run * taps.Columns };
            if (taps.Rows == 1 || (taps.XRow == taps.Run && taps.WRow == taps.Run))
            {
                taps = taps with { Rows = 1, Run = taps.Run * taps.Rows };
            }
        }

        return taps;
    }
}

/// <summary>The pixels of a result and how far they, and what they are computed from, lie apart, in floats.</summary>
internal sealed record PixelGrid(int Rows, int Columns, int XRow, int XPixel, int YRow, int YPixel)
{
    /// <summary>The same pixels as one row, where the rows follow each other without a gap.</summary>
    public PixelGrid Merged() => Rows > 1 && XRow == Columns * XPixel && YRow == Columns * YPixel
        ? this with { Rows = 1, Columns = Rows * Columns }
        : this;

    /// <summary>The pixels of a block, row by row.</summary>
    public static List<(int Row, int Column)> Of(PixelBlock block) =>
        [.. Enumerable.Range(0, block.Rows * block.Columns).Select(i => (i / block.Columns, i % block.Columns))];
}
