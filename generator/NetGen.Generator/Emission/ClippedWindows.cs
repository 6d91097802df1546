using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Windows that hang over the edges of an image without a border: on small images with large kernels most taps of a window lie outside, and
/// multiplying zeros there would be most of the work.
/// </summary>
/// <param name="Vertical">The window on the axis of rows.</param>
/// <param name="Horizontal">The window on the axis of columns.</param>
/// <param name="PixelFloats">Floats from one pixel of the image to the next.</param>
internal sealed record ClippedWindows(WindowFit Vertical, WindowFit Horizontal, int PixelFloats)
{
    /// <summary>Floats from one row of the image to the next.</summary>
    public int RowFloats => Horizontal.Input * PixelFloats;

    /// <summary>
    /// A row of outputs in blocks of up to so many columns: blocks of whole windows follow each other in a loop, where the edge cuts windows
    /// off every block has code of its own.
    /// </summary>
    public IReadOnlyList<ClippedBlock> Blocks(int columns)
    {
        var (first, count) = Horizontal.Inner;
        var blocks = new List<ClippedBlock>();
        for (var at = 0; at < Horizontal.Output; at += columns)
        {
            var width = Math.Min(columns, Horizontal.Output - at);
            var isWhole = at >= first && at + width <= first + count;
            if (isWhole && blocks.Count > 0 && blocks[blocks.Count - 1] is { IsWhole: true } last && last.Columns == width)
            {
                blocks[blocks.Count - 1] = last with { Times = last.Times + 1 };
                continue;
            }

            blocks.Add(new ClippedBlock(at, width, 1, isWhole));
        }

        return blocks;
    }

    /// <summary>The pixels of a block, counted from its first, whose windows have the tap on the image.</summary>
    public List<int> Seeing(ClippedBlock block, int tap) => [.. Enumerable.Range(0, block.Columns).Where(pixel =>
    {
        var (first, count) = Horizontal.Taps(block.First + pixel);
        return tap >= first && tap < first + count;
    })];

    /// <summary>The work of one float of every tap, in multiply-adds.</summary>
    public double Steps(int columns, int vectors)
    {
        var rows = Enumerable.Range(0, Vertical.Output).Sum(row => Vertical.Taps(row).Count);
        var across = Blocks(columns).Sum(block => block.IsWhole
            ? block.Times * Horizontal.Kernel * PixelBlock.Step(block.Columns, vectors)
            : Enumerable.Range(0, Horizontal.Kernel).Sum(tap => PixelBlock.Step(Seeing(block, tap).Count, vectors)));
        return rows * across;
    }

    /// <summary>Multiply-adds of one float that have code of their own, on one vector: of a whole block, and tap by tap at the edges.</summary>
    public int Straight(int columns) => Blocks(columns).Sum(block =>
        block.IsWhole ? block.Columns : Enumerable.Range(0, Horizontal.Kernel).Sum(tap => Seeing(block, tap).Count));
}

/// <summary>Columns of outputs that are summed at once, and how many such blocks follow each other.</summary>
internal sealed record ClippedBlock(int First, int Columns, int Times, bool IsWhole);
