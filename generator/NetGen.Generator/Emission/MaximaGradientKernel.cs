using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// dW[tap] = Σ x[place + tap] · g over the maxima of all examples, behind a maximum pool: what a <see cref="ConvolutionGradientKernel"/> sums
/// over all pixels, without those whose gradient is zero. Each filter has its maxima elsewhere; vector lanes are the taps, and a filter's
/// sums stay in registers while its maxima are walked through. Each sum is one chain over examples and windows, on every width.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
/// <param name="Layout">How the kernel stands in the parameters.</param>
/// <param name="Maxima">The gradient.</param>
internal sealed record MaximaGradientKernel(ConvolutionGeometry Convolution, ColumnLayout Layout, PooledMaxima Maxima)
{
    /// <summary>A vector costs so many of the dense form's: most loads cross a cache line.</summary>
    private const double Load = 1.6;

    /// <summary>What it takes to find a maximum, in vectors.</summary>
    private const double Find = 1.5;

    /// <summary>It must save so much to be worth its longer code.</summary>
    private const double Worthwhile = 0.9;

    /// <summary>The rows of a kernel are written out where they are shorter than a vector.</summary>
    private const int MostRows = 32;

    /// <summary>Fewer sums side by side would wait for each other.</summary>
    private const int FewestChains = 8;

    /// <summary>Floats that the sums and their transpose take.</summary>
    public int ScratchFloats => checked(Sums.Floats + Layout.Floats);

    private TapGrid Taps => Convolution.Taps;

    /// <summary>The sums, filter after filter; every run of taps in whole vectors.</summary>
    private FilterMajor Sums
    {
        get
        {
            var run = TensorLayout.Align(Taps.Run);
            return new(Layout, Taps, Taps.Rows * Taps.Columns * run, 0, Taps.Columns * run, run);
        }
    }

    /// <summary>Floats from row to row and from pixel to pixel of what the windows of the convolution start at.</summary>
    private int RowStep => Convolution.Vertical.Stride * Convolution.Border.RowStride;

    private int PixelStep => Convolution.Horizontal.Stride * Convolution.Channels;

    /// <summary>True if that is faster: by the shape alone, since the bits depend on it.</summary>
    public bool Suits
    {
        get
        {
            if (Convolution.Groups > 1 || Taps.Rows > MostRows || VectorsOn(4) is null)
            {
                return false;
            }

            var each = (Taps.Rows * Taps.Columns * Math.Ceiling(Taps.Run / 8.0)) + Find;
            var dense = (double)Convolution.Vertical.Output * Convolution.Horizontal.Output * Layout.Inputs * Math.Ceiling(Convolution.Filters / 8.0);
            return Load * each * Maxima.Count < Worthwhile * dense;
        }
    }

    /// <summary>Writes the sums over all rows and gives each vector of gradients to the sink.</summary>
    public void Write(KernelWriter k, Place x, Place dy, Place sums, ParameterSink sink, int xStride, int dyStride)
    {
        var panels = sums + Sums.Floats;
        k.Code.Line($"// Sums of {Layout.Inputs} taps, filter after filter; only where the pool found a maximum is there a gradient.");
        k.Clear(sums, ScratchFloats);
        var narrow = RegisterBlocks.OnFewestVectors(k, lanes => VectorsOn(lanes)?.Count);
        var vectors = VectorsOn(narrow.Target.Lanes)!;
        var all = Taps.Rows * vectors.Count;
        var together = Math.Max(1, Math.Min((FewestChains + all - 1) / all, narrow.Target.Accumulators / all));
        var (xc, dc) = (k.Cursor("x", x), k.Cursor("d", dy));
        k.Repeat(
            "rows",
            () =>
            {
                var groups = Layout.Outputs / together;
                k.ForEach(groups, [(dc, together), (sums, together * Sums.FilterFloats)], at => WriteFilters(narrow, vectors, together, xc, at[0], at[1]));
                var done = groups * together;
                if (done < Layout.Outputs)
                {
                    WriteFilters(narrow, vectors, Layout.Outputs - done, xc, dc + done, sums + (done * Sums.FilterFloats));
                }
            },
            (xc, xStride),
            (dc, dyStride));
        k.Code.Blank();
        k.Code.Line("// Filters back into the lanes.");
        Sums.WriteToPanels(k, sums, panels);
        sink.WriteAll(k, panels, Layout);
    }

    /// <summary>One example: some filters' sums, which go over the windows together or, if they are too many, some after the others.</summary>
    private void WriteFilters(KernelWriter k, IReadOnlyList<int> vectors, int filters, Place x, Place dy, Place sums) => k.ForEach(
        Taps.Columns,
        [(x, Taps.XColumn), (sums, Sums.Column)],
        column => RegisterBlocks.ForEach(k, Taps.Rows, vectors, [(column[0], Taps.XRow), (column[1], Sums.Row)], (at, block) =>
        {
            using (k.Code.Block())
            {
                WriteBlock(k, block, filters, at[0], dy, at[1]);
            }
        }));

    private void WriteBlock(KernelWriter k, IReadOnlyList<(int Row, int Offset)> vectors, int filters, Place x, Place dy, Place sums)
    {
        var t = k.Target;
        var a = (from filter in Enumerable.Range(0, filters)
                 from vector in vectors
                 let at = sums + ((filter * Sums.FilterFloats) + (vector.Row * Sums.Row) + vector.Offset - Before(vector.Row, t.Lanes))
                 select (Name: k.Declare("a", t.Load(at)), At: at)).ToList();
        var (xr, dc) = (k.Cursor("x", x), k.Cursor("d", dy));
        k.Repeat(
            Maxima.Vertical.Output,
            () =>
            {
                var xc = k.Cursor("x", xr);
                k.Repeat(
                    Maxima.Horizontal.Output,
                    () =>
                    {
                        for (var filter = 0; filter < filters; filter++)
                        {
                            WriteMaximum(k, vectors, xc, dc + filter, [.. a.Skip(filter * vectors.Count).Select(sum => sum.Name)]);
                        }
                    },
                    (xc, Maxima.Horizontal.Stride * PixelStep),
                    (dc, Convolution.Filters));
            },
            (xr, Maxima.Vertical.Stride * RowStep));
        foreach (var (name, at) in a)
        {
            k.Code.Line(t.Store(name, at));
        }
    }

    private void WriteMaximum(KernelWriter k, IReadOnlyList<(int Row, int Offset)> vectors, Place x, Place dy, IReadOnlyList<string> sums)
    {
        var tap = Maxima.DeclareTap(k, dy);
        var place = k.Cursor("x", x, $"(int)({Maxima.Distance(tap, RowStep, PixelStep)})");
        var value = k.Declare("v", k.Target.Broadcast(dy));
        foreach (var ((row, offset), sum) in vectors.Zip(sums, (vector, sum) => (vector, sum)))
        {
            var taps = k.Target.Load(place + ((row * Taps.XRow) + offset - Before(row, k.Target.Lanes)));
            k.Code.Line($"{sum} = {k.Target.MultiplyAdd(value, taps, sum)};");
        }
    }

    /// <summary>
    /// Where vectors stand that cover a run of taps. The last one ends with the run; a run that is shorter than a vector is read with what
    /// stands behind it in the image, or in the last row before it, whose sums nobody looks at. Null if that might leave the image.
    /// </summary>
    private List<int>? VectorsOn(int lanes) =>
        Taps.Run >= lanes ? [.. Enumerable.Range(0, (Taps.Run + lanes - 1) / lanes).Select(v => Math.Min(v * lanes, Taps.Run - lanes))]
        : Taps.Columns == 1 && Taps.Rows > 1 && lanes - Taps.Run <= Taps.XRow ? [0]
        : null;

    /// <summary>How many floats before its run a vector of a row begins.</summary>
    private int Before(int row, int lanes) => row == Taps.Rows - 1 ? Math.Max(0, lanes - Taps.Run) : 0;
}
