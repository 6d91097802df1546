using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>dW = Σ xᵀ · dy over the batch for a kernel in panels: a tile of inputs by outputs, written where the parameters stand.</summary>
internal sealed record WeightGradientKernel(ColumnLayout Layout)
{
    public void Write(KernelWriter k, Place x, Place dy, ParameterSink sink, int xStride, int dyStride)
    {
        // Panel after panel, so that parameters and optimizer state are walked through in the order of memory.
        var wide = k.AtMost(Layout.PanelWidth);
        if (Layout.FullPanels == 1)
        {
            Panel(wide, dy, sink, Layout.PanelWidth);
        }
        else
        {
            var dc = k.Cursor("d", dy);
            var moving = sink.Cursor(k);
            k.Repeat(
                Layout.FullPanels,
                () => Panel(wide, dc, moving, Layout.PanelWidth),
                [(dc, Layout.PanelWidth), .. moving.Steps(Layout.Inputs * Layout.PanelWidth)]);
        }

        if (Layout.LastWidth > 0)
        {
            Panel(k.AtMost(Layout.LastWidth), dy + (Layout.FullPanels * Layout.PanelWidth), sink + Layout.LastPanelOffset, Layout.LastWidth);
        }

        void Panel(KernelWriter kp, Place dp, ParameterSink at, int width)
        {
            var rows = Math.Min(Layout.Inputs, RowsOf(kp.Target, width));
            var blocks = Layout.Inputs / rows;
            if (blocks == 1)
            {
                Block(kp, x, dp, at, rows, width);
            }
            else
            {
                var xc = kp.Cursor("x", x);
                var moving = at.Cursor(kp);
                kp.Repeat(blocks, () => Block(kp, xc, dp, moving, rows, width), [(xc, rows), .. moving.Steps(rows * width)]);
            }

            var done = blocks * rows;
            if (done < Layout.Inputs)
            {
                Block(kp, x + done, dp, at + (done * width), Layout.Inputs - done, width);
            }
        }

        void Block(KernelWriter kp, Place xp, Place dp, ParameterSink at, int inputs, int width)
        {
            var lanes = kp.Target.Lanes;
            var vectors = Math.Min(2, width / lanes);
            var floats = vectors * lanes;
            if (width == floats)
            {
                Sum(kp, xp, dp, at, inputs, vectors, width);
                return;
            }

            var dc = kp.Cursor("d", dp);
            var moving = at.Cursor(kp);
            kp.Repeat(width / floats, () => Sum(kp, xp, dc, moving, inputs, vectors, width), [(dc, floats), .. moving.Steps(floats)]);
        }

        void Sum(KernelWriter kp, Place xp, Place dp, ParameterSink at, int inputs, int vectors, int width)
        {
            var lanes = kp.Target.Lanes;
            var tile = new Tile
            {
                Rows = inputs,
                RowStride = 1,
                Vectors = Enumerable.Range(0, vectors).Select(v => v * lanes).ToList(),
                XStep = xStride,
                WStep = dyStride,
                RuntimeSteps = "rows",
            };
            var sums = tile.Write(kp, xp, dp, (_, _) => kp.Target.Zero);
            for (var r = 0; r < inputs; r++)
            {
                for (var v = 0; v < vectors; v++)
                {
                    (at + ((r * width) + (v * lanes))).Write(kp, sums[r, v]);
                }
            }
        }
    }

    private static int RowsOf(SimdTarget target, int width) => target.Accumulators / Math.Min(2, width / target.Lanes);
}
