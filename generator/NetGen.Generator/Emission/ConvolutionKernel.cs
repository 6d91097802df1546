using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// y[pixel] = f(Σ x[pixel + tap] · W[tap] + b): direct convolution, channels last, without a copy of the patches. For a fixed row of the
/// kernel the (column, channel) taps are neighbours in memory, so a pixel's sum is a walk along them. Every sum is one chain over
/// (row, column, channel) from the bias on, on every width and for every batch size.
/// </summary>
internal sealed record ConvolutionKernel(ColumnLayout Layout)
{
    public required TapGrid Taps { get; init; }

    public required PixelGrid Pixels { get; init; }

    /// <summary>Groups of channels that see nothing of each other; <see cref="Layout"/> is one group's kernel.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Where the bias stands; without it a sum starts at zero, or at y if <see cref="Accumulate"/>.</summary>
    public Place? Bias { get; init; }

    /// <summary>Adds to y instead of overwriting it.</summary>
    public bool Accumulate { get; init; }

    /// <summary>What happens to a sum before it is stored: the fused activation.</summary>
    public Tail Tail { get; init; } = Tail.None;

    public void Write(KernelWriter k, Place x, Place w, Place y)
    {
        if (Groups == 1)
        {
            WriteGroup(k, x, w, Bias, y);
            return;
        }

        List<(Place, int)> moving = [];
        var xc = Moving(x, Taps.Run);
        var wc = Moving(w, Layout.Inputs * Layout.PaddedOutputs);
        Place? bc = Bias is { } bias ? Moving(bias, Layout.Outputs) : null;
        var yc = Moving(y, Layout.Outputs);
        k.Repeat(Groups, () => WriteGroup(k, xc, wc, bc, yc), moving.ToArray());

        Place Moving(Place place, int step)
        {
            var cursor = k.Cursor(place.Buffer, place);
            moving.Add((cursor, step));
            return cursor;
        }
    }

    /// <summary>How many vectors the written code stores at most: what a fused activation costs the compiler.</summary>
    public int Stores(SimdTarget target)
    {
        var narrow = target.AtMost(Layout.PanelWidth);
        var vectors = VectorsTogether(narrow);
        var block = BlockOf(narrow, vectors);
        var forms = (Layout.Outputs >= Layout.PanelWidth ? 1 : 0) + (Layout.Outputs % Layout.PanelWidth > 0 ? 1 : 0);
        return forms * vectors * (block.Rows + (Pixels.Rows % block.Rows)) * (block.Columns + (Pixels.Columns % block.Columns));
    }

    private void WriteGroup(KernelWriter k, Place x, Place w, Place? bias, Place y)
    {
        var target = k.AtMost(Layout.PanelWidth).Target;
        var vectors = VectorsTogether(target);
        var walk = new PanelWalk(Layout) { Bias = bias };
        walk.ForEachPass(k, vectors, w, y, (kp, group, wp, bp, yp) =>
            WriteImage(kp, group, x, wp + (Taps.First * group.Width), bias is null ? null : bp, yp));
    }

    /// <summary>How many vectors of outputs go over the image together: two, unless there are too few pixels beside each other.</summary>
    private int VectorsTogether(SimdTarget target)
    {
        var all = (Layout.Outputs + target.Lanes - 1) / target.Lanes;
        return new[] { 2, 1, 4, 8 }.Where(v => v <= all && v <= target.Accumulators)
            .OrderBy(v => Math.Ceiling(all / (double)v) * BlockOf(target, v).Cost(Pixels.Rows, Pixels.Columns, v))
            .DefaultIfEmpty(1).First();
    }

    private PixelBlock BlockOf(SimdTarget target, int vectors) =>
        PixelBlock.Choose(Pixels.Rows, Pixels.Columns, Math.Max(1, target.Accumulators / vectors), vectors);

    private void WriteImage(KernelWriter k, PanelGroup group, Place x, Place w, Place? b, Place y)
    {
        var block = BlockOf(k.Target, group.Outputs.Count);
        var (xEnd, yEnd) = Blocks(
            Pixels.Rows / block.Rows, block.Rows * Pixels.XRow, block.Rows * Pixels.YRow, x, y, (xb, yb) => WriteBand(block.Rows, xb, yb));
        if (Pixels.Rows % block.Rows > 0)
        {
            WriteBand(Pixels.Rows % block.Rows, xEnd, yEnd);
        }

        void WriteBand(int rows, Place xb, Place yb)
        {
            var (xRest, yRest) = Blocks(
                Pixels.Columns / block.Columns, block.Columns * Pixels.XPixel, block.Columns * Pixels.YPixel, xb, yb,
                (xt, yt) => WriteTile(k, group, new PixelBlock(rows, block.Columns), xt, w, b, yt));
            if (Pixels.Columns % block.Columns > 0)
            {
                WriteTile(k, group, new PixelBlock(rows, Pixels.Columns % block.Columns), xRest, w, b, yRest);
            }
        }

        (Place X, Place Y) Blocks(int count, int xStep, int yStep, Place xb, Place yb, Action<Place, Place> body)
        {
            if (count == 1)
            {
                body(xb, yb);
                return (xb + xStep, yb + yStep);
            }

            var (xc, yc) = (k.Cursor("x", xb), k.Cursor("y", yb));
            k.Repeat(count, () => body(xc, yc), (xc, xStep), (yc, yStep));
            return (xc, yc);
        }
    }

    private void WriteTile(KernelWriter k, PanelGroup group, PixelBlock block, Place x, Place w, Place? b, Place y)
    {
        var pixels = Enumerable.Range(0, block.Rows * block.Columns).Select(i => (Row: i / block.Columns, Column: i % block.Columns)).ToList();
        var tile = new Tile
        {
            Rows = pixels.Count,
            RowOffsets = pixels.ConvertAll(p => (p.Row * Pixels.XRow) + (p.Column * Pixels.XPixel)),
            Vectors = group.Weights,
            WStep = group.Width,
            Steps = Taps.Run,
            Loops =
            [
                new TileLoop(Taps.Rows, Taps.XRow, Taps.WRow * group.Width),
                new TileLoop(Taps.Columns, Taps.XColumn, Taps.WColumn * group.Width),
            ],
        };
        var sums = tile.Write(k, x, w, (pixel, v) =>
            b is { } bias ? k.Target.Load(bias + group.Outputs[v])
            : Accumulate ? k.Target.LoadFirst(At(pixel, v), group.Existing(v))
            : k.Target.Zero);
        for (var p = 0; p < pixels.Count; p++)
        {
            for (var v = 0; v < group.Outputs.Count; v++)
            {
                k.Code.Line(k.Target.StoreFirst(Tail.Apply(k, sums[p, v]), At(p, v), IsOverwritten(p, v) ? k.Target.Lanes : group.Existing(v)));
            }
        }

        // What a whole vector writes too much belongs to the next pixels of the same row, which are stored after it.
        bool IsOverwritten(int pixel, int v) => Groups == 1 && group.Count == Pixels.YPixel
            && (pixels[pixel].Column * Pixels.YPixel) + group.Outputs[v] + k.Target.Lanes <= block.Columns * Pixels.YPixel;

        Place At(int pixel, int v) => y + ((pixels[pixel].Row * Pixels.YRow) + (pixels[pixel].Column * Pixels.YPixel) + group.Outputs[v]);
    }
}

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
}
