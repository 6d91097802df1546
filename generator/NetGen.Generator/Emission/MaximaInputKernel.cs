using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// dx from the maxima of a pool behind the convolution: every window of the pool has one maximum for each filter, and all of them spread
/// over the same patch of dx. The patch is summed over the filters in registers, with each filter's kernel shifted to its maximum, and then
/// added where it belongs.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
/// <param name="Layout">How the kernel stands in the parameters.</param>
/// <param name="Maxima">The gradient.</param>
internal sealed record MaximaInputKernel(ConvolutionGeometry Convolution, ColumnLayout Layout, PooledMaxima Maxima)
{
    /// <summary>The filters with the zeros around them are to stay in the first-level cache.</summary>
    private const int MostFloats = 8192;

    /// <summary>More floats of a patch are not written out.</summary>
    private const int MostPatchFloats = 1024;

    /// <summary>A vector costs so many of the dense form's: loads cross cache lines.</summary>
    private const double Load = 1.4;

    /// <summary>What a maximum costs besides its multiply-adds, in vectors.</summary>
    private const double Find = 2;

    /// <summary>Floats for the filters, and for a result that has a border.</summary>
    public int ScratchFloats => checked(TensorLayout.Align(Filters.Floats + SimdTarget.VirtualLanes) + Convolution.Border.Floats);

    /// <summary>Rows of dx from one row of the convolution's windows to the next.</summary>
    private int RowStride => Convolution.Vertical.Stride;

    /// <summary>Floats of dx from one of the convolution's windows to the next.</summary>
    private int PixelStride => Convolution.Horizontal.Stride * Convolution.Channels;

    /// <summary>The rows of dx that a window's maxima reach, and the floats of each.</summary>
    private int PatchRows => Convolution.Vertical.Reach + ShiftRows;

    private int PatchFloats => (Convolution.Horizontal.Reach * Convolution.Channels) + ShiftFloats;

    /// <summary>How far the window's last tap lies below and behind its first.</summary>
    private int ShiftRows => (Maxima.Vertical.Kernel - 1) * RowStride;

    private int ShiftFloats => (Maxima.Horizontal.Kernel - 1) * PixelStride;

    /// <summary>A row of a filter between its zeros.</summary>
    private int FilterRow => TensorLayout.Align(PatchFloats + ShiftFloats);

    /// <summary>
    /// Each filter with zeros around it, so that a patch of the same size has it at every place that a maximum can have: it stands as far
    /// from the start as the last tap's maximum moves it.
    /// </summary>
    private FilterMajor Filters => new(
        Layout,
        Convolution.Taps,
        checked((PatchRows + ShiftRows) * FilterRow),
        (ShiftRows * FilterRow) + ShiftFloats,
        Convolution.Vertical.Dilation * FilterRow,
        Convolution.Horizontal.Dilation * Convolution.Channels);

    /// <summary>True if that is faster than <paramref name="work"/> vector multiply-adds of eight lanes: by the shape alone.</summary>
    public bool Suits(double work) => PatchFloats >= 4 && (long)PatchRows * PatchFloats <= MostPatchFloats
        && (long)Layout.Outputs * (PatchRows + ShiftRows) * FilterRow <= MostFloats
        && Load * Maxima.Count * ((PatchRows * Math.Ceiling(PatchFloats / 8.0)) + Find) < work;

    /// <summary>Writes dx of all rows.</summary>
    public void Write(KernelWriter k, Place w, Place scratch, Place dy, int dyStride, Place dx, int dxStride, bool accumulate)
    {
        var border = Convolution.Border;
        var image = scratch + TensorLayout.Align(Filters.Floats + SimdTarget.VirtualLanes);
        k.Code.Line("// Each filter with zeros around it.");
        k.Clear(scratch, Filters.Floats);
        Filters.WriteFromPanels(k, w, scratch);
        k.Code.Blank();
        var (dc, xc) = (k.Cursor("d", dy), k.Cursor("x", dx));
        k.Repeat(
            "rows",
            () =>
            {
                var to = border.HasBorder ? image : xc;
                if (border.HasBorder || !accumulate)
                {
                    k.Clear(to, border.RowStride * (border.Top + border.Rows + border.Bottom));
                }

                WritePatches(k, scratch, dc, to);
                if (border.HasBorder)
                {
                    border.WriteInner(k, image, xc, accumulate);
                }
            },
            (dc, dyStride),
            (xc, dxStride));
    }

    private void WritePatches(KernelWriter k, Place w, Place dy, Place dx)
    {
        var (dc, xr) = (k.Cursor("d", dy), k.Cursor("x", dx));
        k.Repeat(
            Maxima.Vertical.Output,
            () =>
            {
                var xc = k.Cursor("x", xr);
                k.Repeat(
                    Maxima.Horizontal.Output,
                    () => WritePatch(k, w, dc, xc),
                    (xc, Maxima.Horizontal.Stride * PixelStride),
                    (dc, Layout.Outputs));
            },
            (xr, Maxima.Vertical.Stride * RowStride * Convolution.Border.RowStride));
    }

    /// <summary>The patch of one window, in blocks of as many vectors as there are registers.</summary>
    private void WritePatch(KernelWriter outer, Place w, Place dy, Place dx)
    {
        var k = RegisterBlocks.OnFewestVectors(outer, lanes => (PatchFloats + lanes - 1) / lanes);
        var vectors = Enumerable.Range(0, (PatchFloats + k.Target.Lanes - 1) / k.Target.Lanes).Select(v => v * k.Target.Lanes).ToList();
        RegisterBlocks.ForEach(k, PatchRows, vectors, [(w, FilterRow), (dx, Convolution.Border.RowStride)], (at, block) =>
            WriteBlock(k, block, at[0], dy, at[1]));
    }

    private void WriteBlock(KernelWriter k, IReadOnlyList<(int Row, int Offset)> vectors, Place w, Place dy, Place dx)
    {
        var t = k.Target;
        using (k.Code.Block())
        {
            var sums = vectors.Select(_ => k.Declare("a", t.Zero)).ToList();
            var (dc, wc) = (k.Cursor("d", dy), k.Cursor("w", w));
            k.Repeat(
                Layout.Outputs,
                () =>
                {
                    var tap = Maxima.DeclareTap(k, dc);
                    var start = Literal.Int((ShiftRows * FilterRow) + ShiftFloats);
                    var filter = k.Cursor("w", wc, $"{start} - (int)({Maxima.Distance(tap, RowStride * FilterRow, PixelStride)})");
                    var value = k.Declare("v", t.Broadcast(dc));
                    foreach (var ((row, offset), sum) in vectors.Zip(sums, (vector, sum) => (vector, sum)))
                    {
                        k.Code.Line($"{sum} = {t.MultiplyAdd(value, t.Load(filter + ((row * FilterRow) + offset)), sum)};");
                    }
                },
                (dc, 1),
                (wc, Filters.FilterFloats));
            foreach (var ((row, offset), sum) in vectors.Zip(sums, (vector, sum) => (vector, sum)))
            {
                var (to, count) = (dx + ((row * Convolution.Border.RowStride) + offset), Math.Min(t.Lanes, PatchFloats - offset));
                k.Code.Line(t.StoreFirst($"{t.LoadFirst(to, count)} + {sum}", to, count));
            }
        }
    }
}
