using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>dW = Σ xᵀ · dy over the batch for a kernel in panels: a tile of inputs by outputs, written where the parameters stand.</summary>
internal sealed record WeightGradientKernel(ColumnLayout Layout)
{
    public void Write(KernelWriter k, Place x, Place dy, ParameterSink sink, int xStride, int dyStride)
    {
        var rows = Math.Min(Layout.Inputs, RowsOf(k.AtMost(Layout.PanelWidth).Target, Layout.PanelWidth));
        var blocks = Layout.Inputs / rows;
        if (blocks > 1)
        {
            var xc = k.Cursor("x", x);
            var wide = sink.Cursor(k);
            if (Layout.LastWidth == 0)
            {
                k.Repeat(blocks, () => Block(xc, wide, wide, rows), [(xc, rows), .. wide.Steps(rows * Layout.PanelWidth)]);
            }
            else
            {
                // The last panel is narrower: its rows are closer together.
                var narrow = (sink + Layout.LastPanelOffset).Cursor(k);
                k.Repeat(
                    blocks,
                    () => Block(xc, wide, narrow, rows),
                    [(xc, rows), .. wide.Steps(rows * Layout.PanelWidth), .. narrow.Steps(rows * Layout.LastWidth)]);
            }
        }
        else
        {
            Block(x, sink, sink + Layout.LastPanelOffset, rows);
        }

        var done = blocks * rows;
        if (done < Layout.Inputs)
        {
            Block(
                x + done,
                sink + (done * Layout.PanelWidth),
                sink + (Layout.LastPanelOffset + (done * Layout.LastWidth)),
                Layout.Inputs - done);
        }

        void Block(Place xp, ParameterSink wide, ParameterSink narrow, int inputs)
        {
            Panels(k.AtMost(Layout.PanelWidth), xp, wide, inputs);
            if (Layout.LastWidth > 0)
            {
                var kn = k.AtMost(Layout.LastWidth);
                Panel(kn, xp, dy + (Layout.FullPanels * Layout.PanelWidth), narrow, inputs, Layout.LastWidth);
            }
        }

        void Panels(KernelWriter kp, Place xp, ParameterSink at, int inputs)
        {
            if (Layout.FullPanels == 1)
            {
                Panel(kp, xp, dy, at, inputs, Layout.PanelWidth);
                return;
            }

            var dc = kp.Cursor("d", dy);
            var moving = at.Cursor(kp);
            kp.Repeat(
                Layout.FullPanels,
                () => Panel(kp, xp, dc, moving, inputs, Layout.PanelWidth),
                [(dc, Layout.PanelWidth), .. moving.Steps(Layout.Inputs * Layout.PanelWidth)]);
        }

        void Panel(KernelWriter kp, Place xp, Place dp, ParameterSink at, int inputs, int width)
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
