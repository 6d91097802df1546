using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// dW[tap] = Σ x[pixel + tap] · dy[pixel] over the pixels of all examples: a tile of taps by filters, written where the parameters stand.
/// Each sum is one chain over examples, rows and columns, on every width.
/// </summary>
internal sealed record ConvolutionGradientKernel(ColumnLayout Layout)
{
    /// <summary>
    /// Up to this many vector multiply-adds per pixel the taps are written out, block by block; beyond, blocks are looped over. From 54 on,
    /// measured, a method of them has more locals than the compiler keeps track of, and takes up to ten times as long.
    /// </summary>
    private const int StraightTaps = 48;

    public required TapGrid Taps { get; init; }

    /// <summary>The pixels of dy, x being the image that the taps look at.</summary>
    public required PixelGrid Pixels { get; init; }

    public int Groups { get; init; } = 1;

    public void Write(KernelWriter k, Place x, Place dy, ParameterSink sink, int xStride, int dyStride)
    {
        if (Groups == 1)
        {
            WriteGroup(k, x, dy, sink, xStride, dyStride);
            return;
        }

        var (xc, dc) = (k.Cursor("x", x), k.Cursor("d", dy));
        var moving = sink.Cursor(k);
        k.Repeat(
            Groups,
            () => WriteGroup(k, xc, dc, moving, xStride, dyStride),
            [(xc, Taps.Run), (dc, Layout.Outputs), .. moving.Steps(Layout.Inputs * Layout.PaddedOutputs)]);
    }

    private void WriteGroup(KernelWriter k, Place x, Place dy, ParameterSink sink, int xStride, int dyStride)
    {
        // Panel after panel, so that parameters and optimizer state are walked through in the order of memory.
        var width = Layout.PanelWidth;
        var whole = Math.Min(Layout.FullPanels, Layout.Outputs / width);
        if (whole > 1)
        {
            var dc = k.Cursor("d", dy);
            var moving = sink.Cursor(k);
            k.Repeat(whole, () => WritePanel(dc, moving, width, width), [(dc, width), .. moving.Steps(Layout.Inputs * width)]);
        }
        else if (whole == 1)
        {
            WritePanel(dy, sink, width, width);
        }

        var done = whole * width;
        if (done < Layout.Outputs)
        {
            var last = whole < Layout.FullPanels ? width : Layout.LastWidth;
            WritePanel(dy + done, sink + (done * Layout.Inputs), last, Layout.Outputs - done);
        }

        void WritePanel(Place dp, ParameterSink at, int panel, int existing)
        {
            var kp = k.AtMost(panel);
            var lanes = kp.Target.Lanes;
            var vectors = Math.Min(2, panel / lanes);
            var floats = vectors * lanes;
            var passes = existing / floats;
            if (passes > 1)
            {
                var dc = kp.Cursor("d", dp);
                var moving = at.Cursor(kp);
                kp.Repeat(
                    passes,
                    () => WriteTaps(kp, x, dc, moving, vectors, panel, floats, xStride, dyStride),
                    [(dc, floats), .. moving.Steps(floats)]);
            }
            else if (passes == 1)
            {
                WriteTaps(kp, x, dp, at, vectors, panel, floats, xStride, dyStride);
            }

            var summed = passes * floats;
            if (summed < existing)
            {
                var needed = (existing - summed + lanes - 1) / lanes;
                WriteTaps(kp, x, dp + summed, at + summed, needed, panel, existing - summed, xStride, dyStride);
            }
        }
    }

    private void WriteTaps(
        KernelWriter k, Place x, Place dy, ParameterSink sink, int vectors, int panel, int existing, int xStride, int dyStride)
    {
        var most = k.Target.Accumulators / vectors;
        var offsets = Offsets();
        if (offsets.Count * Vectors(k.Target) <= StraightTaps)
        {
            var blocks = (offsets.Count + most - 1) / most;
            for (var block = 0; block < blocks; block++)
            {
                var from = offsets.Count * block / blocks;
                var to = offsets.Count * (block + 1) / blocks;
                WriteBlock(x, sink + (from * panel), offsets.GetRange(from, to - from));
            }

            return;
        }

        // A run of neighbouring taps, cut into blocks that fit, the same for every run.
        var count = (Taps.Run + most - 1) / most;
        var size = Taps.Run % count == 0 ? Taps.Run / count : most;
        var runs = new[] { (Taps.Rows, Taps.XRow), (Taps.Columns, Taps.XColumn) };
        Nest(0, x, sink);

        void Nest(int depth, Place xp, ParameterSink at)
        {
            if (depth == runs.Length)
            {
                var (xEnd, end) = Loop(Taps.Run / size, size, size, xp, at, (xb, b) => WriteBlock(xb, b, Enumerable.Range(0, size).ToList()));
                if (Taps.Run % size > 0)
                {
                    WriteBlock(xEnd, end, Enumerable.Range(0, Taps.Run % size).ToList());
                }

                return;
            }

            var (times, step) = runs[depth];
            var taps = depth == 0 ? Taps.Columns * Taps.Run : Taps.Run;
            Loop(times, step, taps, xp, at, (xb, b) => Nest(depth + 1, xb, b));
        }

        (Place X, ParameterSink Sink) Loop(int times, int xStep, int taps, Place xp, ParameterSink at, Action<Place, ParameterSink> body)
        {
            if (times == 1)
            {
                body(xp, at);
                return (xp + xStep, at + (taps * panel));
            }

            var xc = k.Cursor("x", xp);
            var moving = at.Cursor(k);
            k.Repeat(times, () => body(xc, moving), [(xc, xStep), .. moving.Steps(taps * panel)]);
            return (xc, moving);
        }

        void WriteBlock(Place xp, ParameterSink at, List<int> taps)
        {
            var tile = new Tile
            {
                Rows = taps.Count,
                RowOffsets = taps,
                Vectors = Enumerable.Range(0, vectors).Select(v => v * k.Target.Lanes).ToList(),
                XStep = Pixels.XPixel,
                WStep = Pixels.YPixel,
                Steps = Pixels.Columns,
                Loops = [new TileLoop(0, xStride, dyStride) { Runtime = "rows" }, new TileLoop(Pixels.Rows, Pixels.XRow, Pixels.YRow)],
            };
            var sums = tile.Write(k, xp, dy, (_, _) => k.Target.Zero);
            for (var tap = 0; tap < taps.Count; tap++)
            {
                for (var v = 0; v < vectors; v++)
                {
                    // Lanes beyond the filters have seen the next pixel: nothing of that may reach the padding.
                    var lanes = existing - (v * k.Target.Lanes);
                    (at + ((tap * panel) + (v * k.Target.Lanes))).Write(k, k.Target.KeepFirst(sums[tap, v], lanes));
                }
            }
        }
    }

    /// <summary>Vectors of filters in all forms that one method has: whole panels and, of a part of one, what is whole and what is not.</summary>
    private int Vectors(SimdTarget target)
    {
        var (width, part) = (Layout.PanelWidth, Layout.Outputs % Layout.PanelWidth);
        return (Layout.Outputs >= width ? InPanel(width, width) : 0) + (part > 0 ? InPanel(Layout.LastPanelWidth, part) : 0);

        int InPanel(int panel, int existing)
        {
            var lanes = target.AtMost(panel).Lanes;
            var together = Math.Min(2, panel / lanes);
            return (existing >= together * lanes ? together : 0) + ((existing % (together * lanes)) + lanes - 1) / lanes;
        }
    }

    /// <summary>Where every tap stands in the image, in the order of the kernel.</summary>
    private List<int> Offsets() => Enumerable.Range(0, Taps.Rows).SelectMany(row =>
        Enumerable.Range(0, Taps.Columns).SelectMany(column =>
            Enumerable.Range(0, Taps.Run).Select(tap => (row * Taps.XRow) + (column * Taps.XColumn) + tap))).ToList();
}
