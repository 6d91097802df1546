using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution by <see cref="MinimalFilter"/> along the rows: the products are four convolutions over pairs of pixels, whose results are
/// added in the output's own memory.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
/// <param name="Layout">How the filters stand in the parameters, and their combinations in the derived weights.</param>
internal sealed record WinogradKernel(ConvolutionGeometry Convolution, ColumnLayout Layout) : IMinimalFilterKernel
{
    /// <summary>Fewer pairs beside each other, or fewer filters, are left to other forms.</summary>
    private const int FewestPairs = 2;
    private const int FewestFilters = 9;

    /// <summary>So many results stay in the first-level cache, while one product after the other is added to them.</summary>
    private const int BandResults = 4096;

    /// <summary>What a pair's vector costs for being loaded and stored with every product.</summary>
    private const double Combination = 10;

    /// <summary>It must save so much to be worth its longer code.</summary>
    private const double Worthwhile = 0.9;

    public int ScratchFloats => Planes.ScratchFloats;

    public int WeightFloats => MinimalFilter.Products.Aggregate(0, (floats, product) => checked(floats + LayoutOf(product).Floats));

    private int Channels => Convolution.Channels;

    private int Filters => Convolution.Filters;

    private int Rows => Convolution.Vertical.Output;

    private int Pairs => Convolution.Horizontal.Output / 2;

    private int KernelRows => Convolution.Vertical.Kernel;

    private int KernelColumns => Convolution.Horizontal.Kernel;

    /// <summary>Floats from a row of the image to the next, and from the row that one result begins in to that of the one below.</summary>
    private int RowStride => Convolution.Border.RowStride;

    private int PixelRow => Convolution.Vertical.Stride * RowStride;

    private int ResultRow => Convolution.Horizontal.Output * Filters;

    /// <summary>The planes of a band.</summary>
    private FilterPlanes Planes => new(
        checked((((BandRows - 1) * Convolution.Vertical.Stride) + ((KernelRows - 1) * Convolution.Vertical.Dilation) + 1) * RowStride),
        Channels,
        KernelColumns);

    /// <summary>Rows of results that get all products before the next ones.</summary>
    private int BandRows => FilterPlanes.Together(Rows, ResultRow, BandResults);

    /// <summary>A last column without a neighbour, which is computed as ever.</summary>
    private ConvolutionKernel? LastColumn => Convolution.Horizontal.Output % 2 == 0 ? null : new(Layout)
    {
        Taps = Convolution.Taps,
        Pixels = new(Rows, 1, PixelRow, Channels, ResultRow, Filters),
    };

    /// <summary>The work for the whole image in vector multiply-adds.</summary>
    private double Work
    {
        get
        {
            var band = Planes.Work + MinimalFilter.Products.Sum(product => Kernel(product).Work);
            var vectors = (Filters + SimdTarget.VirtualLanes - 1) / SimdTarget.VirtualLanes;
            return (Rows / BandRows * band) + (LastColumn?.Work ?? 0) + (Rows * Pairs * vectors * Combination);
        }
    }

    /// <summary>The form for a convolution that it makes faster, or null. The choice must not depend on the target: the bits do.</summary>
    public static WinogradKernel? For(ConvolutionGeometry convolution, ColumnLayout layout)
    {
        if (convolution is not { Groups: 1, Filters: >= FewestFilters, Horizontal.Output: >= 2 * FewestPairs }
            || !MinimalFilter.Suits(convolution.Horizontal))
        {
            return null;
        }

        var kernel = new WinogradKernel(convolution, layout);
        var direct = new ConvolutionKernel(layout) { Taps = convolution.Taps, Pixels = convolution.Pixels };
        return kernel.Work < Worthwhile * direct.Work ? kernel : null;
    }

    public bool IsTailInStore(StepKernel s) =>
        new[] { Kernel(FilterProduct.First), LastColumn }.All(kernel => kernel is null || s.Tail.Fits(kernel.Stores(s.Target)));

    public void Write(StepKernel s, Place image, Place scratch)
    {
        var k = s.Writer;
        k.ForEach(Rows / BandRows, [(image, BandRows * PixelRow), (s.Y, BandRows * ResultRow)], at =>
        {
            Planes.Write(k, at[0], scratch);
            k.Code.Blank();
            k.Code.Line($"// {Pairs} pairs of results in {BandRows} rows, product after product: both of a pair, opposite signs, the first, the second.");
            var weights = s.Derived;
            foreach (var product in MinimalFilter.Products)
            {
                WriteProduct(s, product, scratch, weights, at[1]);
                weights += LayoutOf(product).Floats;
            }
        });
        if (LastColumn is { } column)
        {
            k.Code.Line("// The last column, which has no neighbour.");
            var pixel = Convolution.Horizontal.Output - 1;
            WritePart(
                s, "Last", image + (pixel * Channels), s.Kernel, s.Y + (pixel * Filters), s.Bias, bias => column with { Bias = bias, Tail = TailOf(s) });
        }
    }

    public void WriteWeights(StepKernel s)
    {
        WritePanels(Layout.FullPanels, Layout.PanelWidth, 0);
        WritePanels(Layout.LastWidth > 0 ? 1 : 0, Layout.LastWidth, Layout.FullPanels * Layout.PanelWidth);

        void WritePanels(int panels, int width, int done)
        {
            if (panels == 0)
            {
                return;
            }

            List<(Place Place, int Step)> places = [(s.Kernel + (done * Layout.Inputs), Layout.Inputs * width)];
            var weights = s.Derived;
            foreach (var layout in MinimalFilter.Products.Select(LayoutOf))
            {
                places.Add((weights + (done * layout.Inputs), layout.Inputs * width));
                weights += layout.Floats;
            }

            // Panels, in each the kernel's rows, in each the channels; the taps of a row lie so many channels apart.
            var k = s.Writer.AtMost(width);
            int[] taps = [KernelColumns, .. MinimalFilter.Products.Select(product => Terms(product).Length)];
            k.ForEach(panels, places, panel => k.ForEach(KernelRows, Step(panel, taps.Select(count => count * Channels)), row =>
                k.ForEach(Channels, Step(row, taps.Select(_ => 1)), at =>
                {
                    for (var lane = 0; lane < width; lane += k.Target.Lanes)
                    {
                        WriteCombinations(k, at, Channels * width, lane);
                    }
                })));

            List<(Place Place, int Step)> Step(IReadOnlyList<Place> at, IEnumerable<int> inputs) =>
                [.. at.Zip(inputs, (place, count) => (place, count * width))];
        }
    }

    /// <summary>The combinations of one channel's taps: the taps stand at the first place, the products' terms at the others.</summary>
    private void WriteCombinations(KernelWriter k, IReadOnlyList<Place> at, int distance, int lane)
    {
        var taps = Enumerable.Range(0, KernelColumns)
            .Select(tap => k.Declare("g", k.Target.Load(at[0] + ((tap * distance) + lane)))).ToList();
        foreach (var (product, place) in MinimalFilter.Products.Zip(at.Skip(1), (product, place) => (product, place)))
        {
            var terms = Terms(product);
            for (var term = 0; term < terms.Length; term++)
            {
                k.Code.Line(k.Target.Store(terms[term].Weight(k.Target, taps), place + ((term * distance) + lane)));
            }
        }
    }

    private FilterTerm[] Terms(FilterProduct product) => MinimalFilter.Terms(product, KernelColumns);

    private ColumnLayout LayoutOf(FilterProduct product) => new(KernelRows * Terms(product).Length * Channels, Filters);

    /// <summary>A product as a convolution over a band's pairs of pixels, whose taps are a row's terms.</summary>
    private ConvolutionKernel Kernel(FilterProduct product)
    {
        var terms = Terms(product);
        return new(LayoutOf(product))
        {
            Taps = new TapGrid(
                KernelRows,
                terms.Length,
                Channels,
                Convolution.Vertical.Dilation * RowStride,
                Planes.Start(terms[terms.Length - 1]) - Planes.Start(terms[0]),
                terms.Length * Channels,
                Channels).Merged(),
            Pixels = new(BandRows, Pairs, PixelRow, 2 * Channels, ResultRow, 2 * Filters),
            Accumulate = product is FilterProduct.First or FilterProduct.Second,
            MeetsBefore = product == FilterProduct.Opposite ? Filters : 0,
        };
    }

    private void WriteProduct(StepKernel s, FilterProduct product, Place planes, Place weights, Place y)
    {
        var tail = product is FilterProduct.First or FilterProduct.Second ? TailOf(s) : Tail.None;
        WritePart(
            s,
            product.ToString(),
            planes + Planes.Start(Terms(product)[0]),
            weights,
            y,
            product == FilterProduct.Both ? s.Bias : null,
            bias => Kernel(product) with { Bias = bias, Tail = tail },
            product is FilterProduct.Both or FilterProduct.First ? 0 : Filters);
    }

    private Tail TailOf(StepKernel s) => IsTailInStore(s) ? s.Tail : Tail.None;

    /// <summary>Each convolution is a method of its own; its results begin so many floats behind y.</summary>
    private static void WritePart(
        StepKernel s, string name, Place x, Place w, Place y, Place? bias, Func<Place?, ConvolutionKernel> kernel, int behind = 0)
    {
        List<(string, Place)> buffers = [("x", x), ("w", w), ("y", y)];
        if (bias is { } b)
        {
            buffers.Add(("b", b));
        }

        s.CallPart(name, buffers, part =>
            kernel(bias is null ? null : new Place("b")).Write(part, new Place("x"), new Place("w"), new Place("y") + behind));
    }
}
