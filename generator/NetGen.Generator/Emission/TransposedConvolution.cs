using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The transpose of a convolution: dx from dy, or a transposed layer's output from its input. What a convolution sums into one pixel,
/// this spreads; read the other way, every pixel of dx is again a sum over neighbouring pixels of dy. With a stride of s the pixels of dx
/// fall into s × s phases, each of which sees every s-th tap: each phase is a plain convolution over dy with stride 1, by the forward
/// kernel, with its taps walked backwards. What the windows at the edges see beyond dy is left out or, where that is little, zeros around a
/// copy of dy.
/// </summary>
/// <param name="Vertical">The vertical window on dx's axis.</param>
/// <param name="Horizontal">The horizontal window on dx's axis.</param>
/// <param name="Channels">Channels of dx.</param>
/// <param name="Filters">Channels of dy.</param>
/// <param name="Groups">Groups of channels.</param>
internal sealed record TransposedConvolution(WindowFit Vertical, WindowFit Horizontal, int Channels, int Filters, int Groups)
{
    private readonly Axis _rows = Axis.Of(Vertical);
    private readonly Axis _columns = Axis.Of(Horizontal);

    /// <summary>One group's kernel with the roles of channels and filters exchanged: (row, column, filter) by channel.</summary>
    public ColumnLayout Layout => new(Vertical.Kernel * Horizontal.Kernel * (Filters / Groups), Channels / Groups) { UniformPanels = true };

    /// <summary>dy with the zeros that the windows at the edges see; without any where they are clipped.</summary>
    public BorderedImage Border => Clips ? new(Vertical.Output, Horizontal.Output * Filters, 0, 0, 0, 0) : Zeros;

    /// <summary>Where the bias stands; without it a sum starts at zero, or at dx if <see cref="Accumulate"/>.</summary>
    public Place? Bias { get; init; }

    public bool Accumulate { get; init; }

    public Tail Tail { get; init; } = Tail.None;

    /// <summary>What clipping has to save, so that its shorter loops pay.</summary>
    private const double Gain = 1.1;

    private BorderedImage Zeros => new(
        Vertical.Output, Horizontal.Output * Filters, _rows.Before, _rows.After, _columns.Before * Filters, _columns.After * Filters);

    private IEnumerable<(Phase Row, Phase Column)> Phases =>
        _rows.Phases.SelectMany(row => _columns.Phases.Select(column => (Row: row, Column: column)));

    /// <summary>True if the windows at the edges leave out what lies beyond: a choice by the shape alone, the same on every width.</summary>
    private bool Clips
    {
        get
        {
            var clipped = Phases.Select(phase => Kernel(phase.Row, phase.Column, clips: true)).ToList();
            return Zeros.HasBorder && clipped.All(kernel => kernel.IsShort)
                && Gain * clipped.Sum(kernel => kernel.Work) < Phases.Sum(phase => Kernel(phase.Row, phase.Column, clips: false).Work);
        }
    }

    /// <summary>
    /// Writes dx of one example; <paramref name="dy"/> already has its border, if it needs one. Several phases are methods of their own,
    /// named after <paramref name="suffix"/>.
    /// </summary>
    public void Write(StepKernel s, string suffix, Place dy, Place w, Place dx)
    {
        var phases = Phases.ToList();
        if (phases.Count == 1)
        {
            WritePhase(s.Writer, phases[0].Row, phases[0].Column, dy, w, dx);
            return;
        }

        foreach (var (row, column) in phases)
        {
            if (row.Taps * column.Taps == 0 && Accumulate)
            {
                continue;
            }

            List<(string, Place)> buffers = [("x", dy), ("w", w), ("y", dx)];
            if (Bias is { } bias)
            {
                buffers.Add(("b", bias));
            }

            var part = this with { Bias = Bias is null ? null : new Place("b") };
            s.CallPart($"{suffix}Phase{row.First}_{column.First}", buffers, k =>
                part.WritePhase(k, row, column, new Place("x"), new Place("w"), new Place("y")));
        }
    }

    /// <summary>The work for the whole image in multiply-adds of eight lanes.</summary>
    public double Work
    {
        get
        {
            var clips = Clips;
            return Phases.Sum(phase => Kernel(phase.Row, phase.Column, clips).Work) * Groups * Math.Ceiling(Math.Min(16, Layout.PanelWidth) / 8.0);
        }
    }

    /// <summary>How many vectors one method stores at most.</summary>
    public int Stores(SimdTarget target)
    {
        var clips = Clips;
        return Phases.Max(phase => Kernel(phase.Row, phase.Column, clips).Stores(target));
    }

    private void WritePhase(KernelWriter k, Phase row, Phase column, Place dy, Place w, Place dx)
    {
        var clips = Clips;
        var start = clips ? 0 : ((_rows.Before + row.Offset) * Zeros.RowStride) + ((_columns.Before + column.Offset) * Filters);
        Kernel(row, column, clips).Write(k, dy + start, w, dx + (((row.First * Horizontal.Input) + column.First) * Channels));
    }

    private ConvolutionKernel Kernel(Phase row, Phase column, bool clips)
    {
        var (filters, stride) = (Filters / Groups, clips ? Horizontal.Output * Filters : Zeros.RowStride);
        var taps = row.Taps * column.Taps == 0 ? TapGrid.None : new TapGrid(
            row.Taps,
            column.Taps,
            filters,
            row.Distance * stride,
            column.Distance * Filters,
            -row.TapStep * Horizontal.Kernel * filters,
            -column.TapStep * filters)
        {
            First = ((row.LastTap * Horizontal.Kernel) + column.LastTap) * filters,
        };
        var pixels = new PixelGrid(
            row.Count, column.Count, stride, Filters, Vertical.Stride * Horizontal.Input * Channels, Horizontal.Stride * Channels);
        return new ConvolutionKernel(Layout)
        {
            Taps = taps,
            Pixels = clips ? pixels : pixels.Merged(),
            Clipped = clips ? new ClippedWindows(row.Window(Vertical.Output), column.Window(Horizontal.Output), Filters) : null,
            Groups = Groups,
            Bias = Bias,
            Accumulate = Accumulate,
            Tail = Tail,
        };
    }

    /// <summary>
    /// One axis: its phases, and how many zeros their windows see before and after dy.
    /// </summary>
    private sealed record Axis(IReadOnlyList<Phase> Phases, int Before, int After)
    {
        public static Axis Of(WindowFit fit)
        {
            var phases = Enumerable.Range(0, Math.Min(fit.Stride, fit.Input)).Select(first => Phase.Of(fit, first)).ToList();
            var seen = phases.Where(phase => phase.Taps > 0).ToList();
            return new Axis(
                phases,
                seen.Select(phase => -phase.Offset).Append(0).Max(),
                seen.Select(phase => phase.Offset + ((phase.Taps - 1) * phase.Distance) + phase.Count - fit.Output).Append(0).Max());
        }
    }

    /// <summary>
    /// The pixels of dx from <paramref name="First"/> on in steps of the stride: how many, which taps reach them (every
    /// <paramref name="TapStep"/>-th, walked from <paramref name="LastTap"/> backwards), at which pixel of dy the first pixel's walk starts,
    /// and how far the walk's pixels lie apart.
    /// </summary>
    private sealed record Phase(int First, int Count, int Taps, int LastTap, int TapStep, int Offset, int Distance)
    {
        /// <summary>The walk as a window that slides over an axis of dy.</summary>
        public WindowFit Window(int length) => new(length, Count, Taps, 1, Math.Max(1, Distance), -Offset, 0);

        public static Phase Of(WindowFit fit, int first)
        {
            var taps = Enumerable.Range(0, fit.Kernel).Where(tap => (first + fit.Before - (tap * fit.Dilation)) % fit.Stride == 0).ToList();
            var count = (fit.Input - first + fit.Stride - 1) / fit.Stride;
            if (taps.Count == 0)
            {
                return new Phase(first, count, 0, 0, 0, 0, 0);
            }

            var last = taps[taps.Count - 1];
            var step = taps.Count > 1 ? taps[1] - taps[0] : 0;
            return new Phase(
                first, count, taps.Count, last, step, (first + fit.Before - (last * fit.Dilation)) / fit.Stride, step * fit.Dilation / fit.Stride);
        }
    }
}
