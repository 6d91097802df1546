using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The walk over the panels of a kernel, some vectors of outputs at a time: whole panels, parts of one, and the last panel with as many
/// vectors as it fills. Dense layers and convolutions share it.
/// </summary>
internal sealed record PanelWalk(ColumnLayout Layout)
{
    /// <summary>Where the bias stands, if it is walked along.</summary>
    public Place? Bias { get; init; }

    /// <summary>Writes one pass: the weights, biases and outputs of a group of vectors.</summary>
    public delegate void Pass(KernelWriter k, PanelGroup group, Place w, Place b, Place y);

    /// <summary>Walks over all panels, at most <paramref name="vectors"/> vectors at a time; equal passes become a loop.</summary>
    public void ForEachPass(KernelWriter k, int vectors, Place w, Place y, Pass pass)
    {
        var complete = Math.Min(Layout.FullPanels, Layout.Outputs / Layout.PanelWidth);
        var b = Bias ?? w;
        WritePanels(k.AtMost(Layout.PanelWidth), complete, Layout.PanelWidth, vectors, w, b, y, pass);
        var done = complete * Layout.PanelWidth;
        if (done < Layout.Outputs)
        {
            var width = complete < Layout.FullPanels ? Layout.PanelWidth : Layout.LastWidth;
            WritePartialPanel(k.AtMost(width), width, Layout.Outputs - done, vectors, w + (done * Layout.Inputs), b + done, y + done, pass);
        }
    }

    private void WritePanels(KernelWriter k, int panels, int width, int vectors, Place w, Place b, Place y, Pass pass)
    {
        var perPanel = width / k.Target.Lanes;
        if (vectors >= perPanel)
        {
            var panelsPerPass = Math.Max(1, Math.Min(panels, vectors / perPanel));
            var passes = panels / panelsPerPass;
            var step = panelsPerPass * width;
            Loop(k, passes, step * Layout.Inputs, step, w, b, y, (wp, bp, yp) => pass(k, Group(k, panelsPerPass, width), wp, bp, yp));
            var rest = panels % panelsPerPass;
            if (rest > 0)
            {
                var done = passes * step;
                pass(k, Group(k, rest, width), w + (done * Layout.Inputs), b + done, y + done);
            }

            return;
        }

        var perPass = PowerOfTwo(vectors);
        var floats = perPass * k.Target.Lanes;
        Loop(k, panels, width * Layout.Inputs, width, w, b, y, (wp, bp, yp) =>
            Loop(k, width / floats, floats, floats, wp, bp, yp, (wv, bv, yv) => pass(k, Part(k, perPass, width, floats), wv, bv, yv)));
    }

    private void WritePartialPanel(KernelWriter k, int width, int existing, int vectors, Place w, Place b, Place y, Pass pass)
    {
        var perPass = PowerOfTwo(Math.Min(vectors, width / k.Target.Lanes));
        var floats = perPass * k.Target.Lanes;
        var whole = existing / floats;
        Loop(k, whole, floats, floats, w, b, y, (wv, bv, yv) => pass(k, Part(k, perPass, width, floats), wv, bv, yv));
        var done = whole * floats;
        if (done < existing)
        {
            var needed = (existing - done + k.Target.Lanes - 1) / k.Target.Lanes;
            pass(k, Part(k, needed, width, existing - done), w + done, b + done, y + done);
        }
    }

    private void Loop(
        KernelWriter k, int count, int wStep, int yStep, Place w, Place b, Place y, Action<Place, Place, Place> body)
    {
        if (count <= 1)
        {
            if (count == 1)
            {
                body(w, b, y);
            }

            return;
        }

        var (wc, yc) = (k.Cursor("w", w), k.Cursor("y", y));
        if (Bias is null)
        {
            k.Repeat(count, () => body(wc, wc, yc), (wc, wStep), (yc, yStep));
            return;
        }

        var bc = k.Cursor("b", b);
        k.Repeat(count, () => body(wc, bc, yc), (wc, wStep), (bc, yStep), (yc, yStep));
    }

    /// <summary>All vectors of several whole panels.</summary>
    private PanelGroup Group(KernelWriter k, int panels, int width)
    {
        var lanes = k.Target.Lanes;
        var vectors = Enumerable.Range(0, panels * width / lanes).Select(v => v * lanes).ToList();
        return new(width, vectors.ConvertAll(o => (o / width * width * Layout.Inputs) + (o % width)), vectors, panels * width, lanes);
    }

    /// <summary>The first vectors of one panel.</summary>
    private static PanelGroup Part(KernelWriter k, int vectors, int width, int existing)
    {
        var offsets = Enumerable.Range(0, vectors).Select(v => v * k.Target.Lanes).ToList();
        return new(width, offsets, offsets, existing, k.Target.Lanes);
    }

    private static int PowerOfTwo(int atMost)
    {
        var power = 1;
        while (power * 2 <= atMost)
        {
            power *= 2;
        }

        return power;
    }
}

/// <summary>The vectors of one pass: where their weights and outputs stand, and how many outputs of the pass exist.</summary>
internal sealed record PanelGroup(int Width, IReadOnlyList<int> Weights, IReadOnlyList<int> Outputs, int Count, int Lanes)
{
    public int Existing(int vector) => Math.Min(Lanes, Count - Outputs[vector]);
}
