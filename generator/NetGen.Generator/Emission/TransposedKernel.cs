using System;

namespace NetGen.Generator;

/// <summary>
/// dx = dy · Wᵀ for a kernel in panels. One example takes dot products along the outputs; many examples transpose W first, which
/// costs little against the products, and reuse the forward kernel.
/// </summary>
internal sealed record TransposedKernel(ColumnLayout Layout)
{
    /// <summary>The transposed kernel: panels of inputs, one row per output.</summary>
    private ColumnLayout Transposed => new(Layout.Outputs, Layout.Inputs) { UniformPanels = true };

    public int ScratchFloats => Transposed.Floats;

    public void WriteSingle(KernelWriter k, Place dy, Place w, Place dx, bool accumulate)
    {
        var (wc, xc) = (k.Cursor("w", w), k.Cursor("x", dx));
        if (Layout.LastWidth == 0)
        {
            k.Repeat(Literal.Int(Layout.Inputs), () => WriteDot(k, dy, wc, wc, xc, accumulate), (wc, Layout.PanelWidth), (xc, 1));
            return;
        }

        // The last panel is narrower: its rows are closer together.
        var nc = k.Cursor("w", w + Layout.LastPanelOffset);
        k.Repeat(
            Literal.Int(Layout.Inputs),
            () => WriteDot(k, dy, wc, nc, xc, accumulate),
            (wc, Layout.PanelWidth),
            (nc, Layout.LastWidth),
            (xc, 1));
    }

    public void WriteRows(StepKernel s, Place w, bool accumulate)
    {
        var k = s.Writer;
        var scratch = new Place("scratch");
        var kernel = new ColumnKernel(Transposed) { Accumulate = accumulate };
        kernel.WriteFewRows(k, s.DyStride, s.DxStride, s.Single, kernel.MostTileRows);
        WriteTranspose(k, w, scratch);
        k.Code.Blank();
        kernel.WriteRows(k, s.Dy, scratch, s.Dx, s.DyStride, s.DxStride, s.Single);
    }

    /// <summary>One input's gradient: sixteen virtual lanes over the outputs, panel after panel.</summary>
    private void WriteDot(KernelWriter outer, Place dy, Place w, Place narrow, Place dx, bool accumulate)
    {
        var lanes = Math.Min(SimdTarget.VirtualLanes, Layout.PanelWidth);
        var k = outer.AtMost(lanes);
        var sums = new string[lanes / k.Target.Lanes];
        for (var part = 0; part < sums.Length; part++)
        {
            sums[part] = k.Fresh("a");
            k.Code.Line($"var {sums[part]} = {k.Target.Zero};");
        }

        var width = Layout.PanelWidth;
        var panels = Layout.Outputs / width;
        var done = panels * width;
        if (panels > UnrollPolicy.StraightVectors)
        {
            var (di, wi) = (k.Cursor("d", dy), k.Cursor("w", w));
            k.Repeat(panels, () => Panel(di, wi, width), (di, width), (wi, Layout.Inputs * width));
        }
        else
        {
            for (var panel = 0; panel < panels; panel++)
            {
                Panel(dy + (panel * width), w + (panel * Layout.Inputs * width), width);
            }
        }

        if (done < Layout.Outputs)
        {
            Panel(dy + done, Layout.LastWidth > 0 ? narrow : w + (done * Layout.Inputs), Layout.Outputs - done);
        }

        var total = k.Target.Sum(sums);
        k.Code.Line($"{k.Target.Element(dx)} {(accumulate ? "+=" : "=")} {total};");

        void Panel(Place d, Place weights, int existing)
        {
            for (var lane = 0; lane < existing; lane += k.Target.Lanes)
            {
                var part = lane % lanes / k.Target.Lanes;
                var weight = k.Target.KeepFirst(k.Target.Load(weights + lane), existing - lane);
                k.Code.Line($"{sums[part]} = {k.Target.MultiplyAdd(k.Target.Load(d + lane), weight, sums[part])};");
            }
        }
    }

    /// <summary>W transposed, block by block of the panels, so that the forward kernel serves.</summary>
    private void WriteTranspose(KernelWriter k, Place w, Place scratch)
    {
        var width = Layout.PanelWidth;
        var panels = Layout.Outputs / width;
        if (panels > 1)
        {
            var (wc, sc) = (k.Cursor("w", w), k.Cursor("t", scratch));
            k.Repeat(
                panels,
                () => WriteTransposedPanel(k, wc, width, width, sc),
                (wc, width * Layout.Inputs),
                (sc, width * Transposed.PanelWidth));
        }
        else if (panels == 1)
        {
            WriteTransposedPanel(k, w, width, width, scratch);
        }

        var done = panels * width;
        if (done < Layout.Outputs)
        {
            var last = Layout.LastWidth > 0 ? Layout.LastWidth : width;
            WriteTransposedPanel(k, w + (done * Layout.Inputs), last, Layout.Outputs - done, scratch + (done * Transposed.PanelWidth));
        }
    }

    private void WriteTransposedPanel(KernelWriter k, Place w, int width, int outputs, Place scratch)
    {
        var t = Transposed;
        var panels = t.Outputs / t.PanelWidth;
        if (panels > 1)
        {
            var (wc, sc) = (k.Cursor("w", w), k.Cursor("t", scratch));
            k.Repeat(panels, () => Block(wc, sc, t.PanelWidth), (wc, t.PanelWidth * width), (sc, t.PanelWidth * t.Inputs));
        }
        else if (panels == 1)
        {
            Block(w, scratch, t.PanelWidth);
        }

        var done = panels * t.PanelWidth;
        if (done < t.Outputs)
        {
            Block(w + (done * width), scratch + (done * t.Inputs), t.Outputs - done);
        }

        void Block(Place source, Place destination, int inputs) => k.Code.Line(
            $"NgSimd.Transpose({k.Target.Argument(source)}, {width}, {k.Target.Argument(destination)}, {t.PanelWidth}, {inputs}, {outputs});");
    }
}
