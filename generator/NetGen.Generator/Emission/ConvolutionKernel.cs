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

    /// <summary>
    /// Each sum meets what stands so many floats before its place: their sum goes there, their difference to the place itself. 0 for plain
    /// results.
    /// </summary>
    public int MeetsBefore { get; init; }

    /// <summary>Windows that hang over the edge, where the image has no border of zeros: taps beyond it are left out.</summary>
    public ClippedWindows? Clipped { get; init; }

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
        var panels = (Layout.Outputs >= Layout.PanelWidth ? 1 : 0) + (Layout.Outputs % Layout.PanelWidth > 0 ? 1 : 0);
        return panels * VectorsTogether(narrow) * PixelsWritten(narrow);
    }

    private void WriteGroup(KernelWriter k, Place x, Place w, Place? bias, Place y)
    {
        var target = k.AtMost(Layout.PanelWidth).Target;
        var vectors = VectorsTogether(target);
        var unrolled = UnrollPolicy.MostUnrolled(Straight(target));
        var walk = new PanelWalk(Layout) { Bias = bias };
        walk.ForEachPass(k, vectors, w, y, (kp, group, wp, bp, yp) =>
            WriteImage(kp, group, unrolled, x, wp + (Taps.First * group.Width), bias is null ? null : bp, yp));
    }

    /// <summary>The work on the widest vectors, for a choice between forms that must be the same on every width.</summary>
    public double Work => WorkOn(SimdTarget.Vector512.AtMost(Layout.PanelWidth));

    /// <summary>The work for the whole image in vector multiply-adds.</summary>
    public double WorkOn(SimdTarget target)
    {
        var vectors = VectorsTogether(target);
        return Taps.Run * Passes(target, vectors) * (Clipped is { } clipped
            ? clipped.Steps(BlockOf(target, vectors).Columns, vectors)
            : Taps.Rows * Taps.Columns * BlockOf(target, vectors).Cost(Pixels.Rows, Pixels.Columns, vectors));
    }

    /// <summary>True if the taps at the edges, each of which has code of its own, are no more than the compiler optimises well.</summary>
    public bool IsShort => new[] { SimdTarget.Vector512, SimdTarget.Vector256, SimdTarget.Vector128 }
        .Select(target => target.AtMost(Layout.PanelWidth))
        .All(target => Straight(target) <= UnrollPolicy.MethodMultiplyAdds);

    /// <summary>Vector multiply-adds of one step that have code of their own, all blocks of the method together.</summary>
    private int Straight(SimdTarget target) =>
        Vectors(target) * (Clipped?.Straight(BlockOf(target, VectorsTogether(target)).Columns) ?? PixelsWritten(target));

    /// <summary>The pixels of all blocks that have code of their own.</summary>
    private int PixelsWritten(SimdTarget target)
    {
        var block = BlockOf(target, VectorsTogether(target));
        return Clipped is { } clipped
            ? clipped.Blocks(block.Columns).Sum(part => part.Columns)
            : (block.Rows + (Pixels.Rows % block.Rows)) * (block.Columns + (Pixels.Columns % block.Columns));
    }

    /// <summary>The vectors of all passes over the panels that have code of their own, counted by writing them where nobody reads.</summary>
    private int Vectors(SimdTarget target)
    {
        var (count, nowhere) = (0, new KernelWriter(new CodeWriter(), target));
        new PanelWalk(Layout).ForEachPass(
            nowhere, VectorsTogether(target), new Place("w"), new Place("y"), (_, group, _, _, _) => count += group.Outputs.Count);
        return count;
    }

    private double Passes(SimdTarget target, int vectors) =>
        Math.Ceiling((Layout.Outputs + target.Lanes - 1) / target.Lanes / (double)vectors);

    /// <summary>How many vectors of outputs go over the image together: two, unless there are too few pixels beside each other.</summary>
    private int VectorsTogether(SimdTarget target)
    {
        var all = (Layout.Outputs + target.Lanes - 1) / target.Lanes;
        return new[] { 2, 1, 4, 8 }.Where(v => v <= all && v <= target.Accumulators)
            .OrderBy(v => Passes(target, v) * BlockOf(target, v).Cost(Clipped is null ? Pixels.Rows : 1, Pixels.Columns, v))
            .DefaultIfEmpty(1).First();
    }

    /// <summary>Clipped windows differ from row to row, so that no block spans two.</summary>
    private PixelBlock BlockOf(SimdTarget target, int vectors) =>
        PixelBlock.Choose(Clipped is null ? Pixels.Rows : 1, Pixels.Columns, Math.Max(1, target.Accumulators / vectors), vectors);

    private void WriteImage(KernelWriter k, PanelGroup group, int unrolled, Place x, Place w, Place? b, Place y)
    {
        if (Clipped is { } clipped)
        {
            WriteClipped(k, clipped, group, unrolled, x, w, b, y);
            return;
        }

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
                (xt, yt) => WriteTile(k, group, unrolled, new PixelBlock(rows, block.Columns), xt, w, b, yt));
            if (Pixels.Columns % block.Columns > 0)
            {
                WriteTile(k, group, unrolled, new PixelBlock(rows, Pixels.Columns % block.Columns), xRest, w, b, yRest);
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

    /// <summary>
    /// Row by row with the taps that exist there; in a row, blocks of whole windows in a loop and those at the edges tap by tap, each tap on
    /// the pixels that have it.
    /// </summary>
    private void WriteClipped(
        KernelWriter k, ClippedWindows clipped, PanelGroup group, int unrolled, Place x, Place w, Place? b, Place y)
    {
        var columns = clipped.Horizontal;
        var blocks = clipped.Blocks(BlockOf(k.Target, group.Outputs.Count).Columns);
        WindowWalk.Visit(k, clipped.Vertical, clipped.Vertical.Runs.Count == 1, [x], clipped.RowFloats, [y], Pixels.YRow, (xs, ys, rows) =>
        {
            var step = Taps.WRow * group.Width;
            var wr = rows.FirstLocal is { } first ? k.Cursor("w", w, $"({first} * {step})") : w + (rows.First * step);
            foreach (var block in blocks)
            {
                k.ForEach(
                    block.Times,
                    [
                        (xs[0] + (block.IsWhole ? columns.Start(block.First) * clipped.PixelFloats : 0), block.Columns * Pixels.XPixel),
                        (ys[0] + (block.First * Pixels.YPixel), block.Columns * Pixels.YPixel),
                    ],
                    at =>
                    {
                        var pixels = new PixelBlock(1, block.Columns);
                        var sums = Start(k, group, pixels, b, at[1]);
                        var (xt, wt) = (k.Cursor("x", at[0]), k.Cursor("w", wr));
                        rows.Repeat(k, () => WriteTaps(k, clipped, block, group, unrolled, xt, wt, sums), (xt, Taps.XRow), (wt, step));
                        Store(k, group, pixels, sums, at[1]);
                    });
            }
        });
    }

    /// <summary>One row of the kernel on the pixels of a block.</summary>
    private void WriteTaps(
        KernelWriter k, ClippedWindows clipped, ClippedBlock block, PanelGroup group, int unrolled, Place x, Place w, string[,] sums)
    {
        var tile = new Tile
        {
            Vectors = group.Weights,
            WStep = group.Width,
            Steps = Taps.Run,
            MostUnrolled = unrolled,
        };
        if (block.IsWhole)
        {
            (tile with
            {
                Rows = block.Columns,
                RowStride = Pixels.XPixel,
                Loops = [new TileLoop(Taps.Columns, Taps.XColumn, Taps.WColumn * group.Width)],
            }).WriteOn(k, x, w, sums, [.. Enumerable.Range(0, block.Columns)]);
            return;
        }

        for (var tap = 0; tap < Taps.Columns; tap++)
        {
            var pixels = clipped.Seeing(block, tap);
            if (pixels.Count > 0)
            {
                var start = clipped.Horizontal.Start(block.First) * clipped.PixelFloats;
                var first = start + (pixels[0] * Pixels.XPixel) + (tap * Taps.XColumn);
                (tile with
                {
                    Rows = pixels.Count,
                    RowOffsets = pixels.ConvertAll(pixel => (pixel - pixels[0]) * Pixels.XPixel),
                }).WriteOn(k, x + first, w + (tap * Taps.WColumn * group.Width), sums, pixels);
            }
        }
    }

    private void WriteTile(KernelWriter k, PanelGroup group, int unrolled, PixelBlock block, Place x, Place w, Place? b, Place y)
    {
        var pixels = PixelGrid.Of(block);
        var tile = new Tile
        {
            Rows = pixels.Count,
            RowOffsets = pixels.ConvertAll(p => (p.Row * Pixels.XRow) + (p.Column * Pixels.XPixel)),
            Vectors = group.Weights,
            WStep = group.Width,
            Steps = Taps.Run,
            MostUnrolled = unrolled,
            Loops =
            [
                new TileLoop(Taps.Rows, Taps.XRow, Taps.WRow * group.Width),
                new TileLoop(Taps.Columns, Taps.XColumn, Taps.WColumn * group.Width),
            ],
        };
        Store(k, group, block, tile.Write(k, x, w, (pixel, v) => Start(k, group, pixels[pixel], v, b, y)), y);
    }

    /// <summary>What the sums of a block start from.</summary>
    private string[,] Start(KernelWriter k, PanelGroup group, PixelBlock block, Place? b, Place y)
    {
        var pixels = PixelGrid.Of(block);
        var sums = new string[pixels.Count, group.Outputs.Count];
        for (var p = 0; p < pixels.Count; p++)
        {
            for (var v = 0; v < group.Outputs.Count; v++)
            {
                sums[p, v] = k.Declare("a", Start(k, group, pixels[p], v, b, y));
            }
        }

        return sums;
    }

    private string Start(KernelWriter k, PanelGroup group, (int Row, int Column) pixel, int v, Place? b, Place y) =>
        b is { } bias ? LoadBias(k.Target, group, v, bias)
        : Accumulate ? k.Target.LoadFirst(At(group, pixel, v, y), group.Existing(v))
        : k.Target.Zero;

    /// <summary>The bias is padded behind the last filter; a group of filters has none of its own.</summary>
    private string LoadBias(SimdTarget target, PanelGroup group, int v, Place bias) =>
        Groups == 1 ? target.Load(bias + group.Outputs[v]) : target.LoadFirst(bias + group.Outputs[v], group.Existing(v));

    private void Store(KernelWriter k, PanelGroup group, PixelBlock block, string[,] sums, Place y)
    {
        var pixels = PixelGrid.Of(block);
        for (var p = 0; p < pixels.Count; p++)
        {
            for (var v = 0; v < group.Outputs.Count; v++)
            {
                var (at, count) = (At(group, pixels[p], v, y), IsOverwritten(pixels[p], v) ? k.Target.Lanes : group.Existing(v));
                var value = Tail.Apply(k, sums[p, v]);
                if (MeetsBefore > 0)
                {
                    var before = k.Declare("m", k.Target.LoadFirst(at + -MeetsBefore, count));
                    k.Code.Line(k.Target.StoreFirst($"{before} + {value}", at + -MeetsBefore, count));
                    value = $"{before} - {value}";
                }

                k.Code.Line(k.Target.StoreFirst(value, at, count));
            }
        }

        // What a whole vector writes too much belongs to the next pixels of the same row, which are stored after it.
        bool IsOverwritten((int Row, int Column) pixel, int v) => Groups == 1 && group.Count == Pixels.YPixel
            && (pixel.Column * Pixels.YPixel) + group.Outputs[v] + k.Target.Lanes <= block.Columns * Pixels.YPixel;
    }

    private Place At(PanelGroup group, (int Row, int Column) pixel, int v, Place y) =>
        y + ((pixel.Row * Pixels.YRow) + (pixel.Column * Pixels.YPixel) + group.Outputs[v]);
}
