using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution by Winograd's minimal filtering along the rows: two neighbouring outputs of three taps take four products in place of six,
/// of five taps (three and two) seven in place of ten. No output reads a pixel outside its window, so that what is finite stays finite.
/// <code>
/// three taps: y0 = (s + o) + (d0 − d2)·g0    s = (d1 + d2)·(g0 + g1 + g2)/2    o = (d1 − d2)·(g1 − g0 − g2)/2
///             y1 = (s − o) − (d1 − d3)·g2
/// two taps:   y0 = s + (d0 − d1)·g0          s = d1·(g0 + g1)                  y1 = s − (d1 − d2)·g1
/// </code>
/// Sums and differences of pixels are planes, each as large as the image; the products with them are four convolutions over pairs of pixels.
/// Source: S. Winograd, Arithmetic Complexity of Computations (1980); A. Lavin and S. Gray, arXiv:1509.09308.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
/// <param name="Layout">How the filters stand in the parameters, and their combinations in the derived weights.</param>
internal sealed record WinogradKernel(ConvolutionGeometry Convolution, ColumnLayout Layout)
{
    /// <summary>Fewer pairs beside each other, or fewer filters, are left to other forms.</summary>
    private const int FewestPairs = 2;
    private const int FewestFilters = 9;

    /// <summary>So many results stay in the first-level cache, while one product after the other is added to them.</summary>
    private const int BandFloats = 4096;

    /// <summary>What a vector of planes costs, and what a pair's vector costs for being loaded and stored with every product.</summary>
    private const double Transformation = 8;
    private const double Combination = 10;

    /// <summary>It must save so much to be worth its longer code.</summary>
    private const double Worthwhile = 0.9;

    /// <summary>In the order in which they are added: in both results, in both with opposite signs, in the first, in the second.</summary>
    private static readonly Product[] Products = [Product.Both, Product.Opposite, Product.First, Product.Second];

    private enum Product
    {
        Both,
        Opposite,
        First,
        Second,
    }

    private enum Plane
    {
        /// <summary>A pixel less the one after next.</summary>
        Skipping,

        /// <summary>A pixel and the next.</summary>
        Sum,

        /// <summary>A pixel less the next.</summary>
        Difference,

        /// <summary>The image itself.</summary>
        Image,
    }

    /// <summary>The planes.</summary>
    public int ScratchFloats => checked(PlaneCount * PlaneFloats);

    /// <summary>The combinations of the filters' taps.</summary>
    public int WeightFloats => Products.Aggregate(0, (floats, product) => checked(floats + LayoutOf(product).Floats));

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

    private int ImageFloats => checked((Convolution.Vertical.Before + Convolution.Vertical.Input + Convolution.Vertical.After) * RowStride);

    private int PlaneFloats => TensorLayout.Align(ImageFloats);

    /// <summary>An image with a border stands before the planes already.</summary>
    private int PlaneCount => KernelColumns == 5 && !Convolution.Border.HasBorder ? 4 : 3;

    /// <summary>Rows of results that get all products before the next ones.</summary>
    private int BandRows => Enumerable.Range(1, Rows).Last(rows => Rows % rows == 0 && (rows == 1 || rows * ResultRow <= BandFloats));

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
            var products = Products.Sum(product => Kernel(product).Work) * (Rows / BandRows);
            var vectors = (Filters + SimdTarget.VirtualLanes - 1) / SimdTarget.VirtualLanes;
            return products + (LastColumn?.Work ?? 0) + (Rows * Pairs * vectors * Combination)
                + (ImageFloats / (double)SimdTarget.VirtualLanes * Transformation);
        }
    }

    /// <summary>The form for a convolution that it makes faster, or null. The choice must not depend on the target: the bits do.</summary>
    public static WinogradKernel? For(ConvolutionGeometry convolution, ColumnLayout layout)
    {
        if (convolution is not { Groups: 1, Filters: >= FewestFilters, Horizontal: { Kernel: 3 or 5, Stride: 1, Dilation: 1 } }
            || convolution.Horizontal.Output < 2 * FewestPairs)
        {
            return null;
        }

        var kernel = new WinogradKernel(convolution, layout);
        var direct = new ConvolutionKernel(layout) { Taps = convolution.Taps, Pixels = convolution.Pixels };
        return kernel.Work < Worthwhile * direct.Work ? kernel : null;
    }

    /// <summary>Whether the fused activation fits where results are stored.</summary>
    public bool IsTailInStore(StepKernel s) =>
        new[] { Kernel(Product.First), LastColumn }.All(kernel => kernel is null || s.Tail.Fits(kernel.Stores(s.Target)));

    /// <summary>Writes the kernel over an image whose border, if it has one, stands right before the scratch.</summary>
    public void Write(StepKernel s, Place image, Place scratch)
    {
        var k = s.Writer;
        WritePlanes(k, image, scratch);
        k.Code.Blank();
        k.Code.Line($"// {Pairs} pairs of pixels in {BandRows} rows: the products one after the other.");
        k.ForEach(Rows / BandRows, [(scratch, BandRows * PixelRow), (s.Y, BandRows * ResultRow)], at =>
        {
            var weights = s.Derived;
            foreach (var product in Products)
            {
                WriteProduct(s, product, at[0], weights, at[1]);
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

    /// <summary>Writes the kernel that computes the combinations of the filters' taps.</summary>
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
            foreach (var layout in Products.Select(LayoutOf))
            {
                places.Add((weights + (done * layout.Inputs), layout.Inputs * width));
                weights += layout.Floats;
            }

            // Panels, in each the kernel's rows, in each the channels; the taps of a row lie so many channels apart.
            var k = s.Writer.AtMost(width);
            int[] taps = [KernelColumns, .. Products.Select(product => Terms(product).Length)];
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
        foreach (var (product, place) in Products.Zip(at.Skip(1), (product, place) => (product, place)))
        {
            var terms = Terms(product);
            for (var term = 0; term < terms.Length; term++)
            {
                k.Code.Line(k.Target.Store(terms[term].Weight(k.Target, taps), place + ((term * distance) + lane)));
            }
        }
    }

    /// <summary>One term for three taps, another for the two behind them.</summary>
    private Term[] Terms(Product product)
    {
        var three = product switch
        {
            Product.Both => new Term(Plane.Sum, 1, (t, g) => $"(({g[0]} + {g[2]}) + {g[1]}) * {t.Constant(0.5)}"),
            Product.Opposite => new Term(Plane.Difference, 1, (t, g) => $"({g[1]} - ({g[0]} + {g[2]})) * {t.Constant(0.5)}"),
            Product.First => new Term(Plane.Skipping, 0, (_, g) => g[0]),
            _ => new Term(Plane.Skipping, 1, (_, g) => $"-{g[2]}"),
        };
        if (KernelColumns == 3 || product == Product.Opposite)
        {
            return [three];
        }

        var two = product switch
        {
            Product.Both => new Term(Plane.Image, 4, (_, g) => $"{g[3]} + {g[4]}"),
            Product.First => new Term(Plane.Difference, 3, (_, g) => g[3]),
            _ => new Term(Plane.Difference, 4, (_, g) => $"-{g[4]}"),
        };
        return [three, two];
    }

    private ColumnLayout LayoutOf(Product product) => new(KernelRows * Terms(product).Length * Channels, Filters);

    /// <summary>A product as a convolution over a band's pairs of pixels, whose taps are a row's terms.</summary>
    private ConvolutionKernel Kernel(Product product)
    {
        var terms = Terms(product);
        return new(LayoutOf(product))
        {
            Taps = new TapGrid(
                KernelRows,
                terms.Length,
                Channels,
                Convolution.Vertical.Dilation * RowStride,
                Start(terms[terms.Length - 1]) - Start(terms[0]),
                terms.Length * Channels,
                Channels).Merged(),
            Pixels = new(BandRows, Pairs, PixelRow, 2 * Channels, ResultRow, 2 * Filters),
            Accumulate = product is Product.First or Product.Second,
            MeetsBefore = product == Product.Opposite ? Filters : 0,
        };
    }

    /// <summary>Where a term begins, counted from the first plane.</summary>
    private int Start(Term term) => (term.Pixel * Channels) + (term.Plane == Plane.Image && Convolution.Border.HasBorder
        ? -TensorLayout.Align(Convolution.Border.Floats)
        : (int)term.Plane * PlaneFloats);

    private void WriteProduct(StepKernel s, Product product, Place planes, Place weights, Place y)
    {
        var first = product is Product.Both or Product.First ? y : y + Filters;
        var tail = product is Product.First or Product.Second ? TailOf(s) : Tail.None;
        WritePart(
            s,
            product.ToString(),
            planes + Start(Terms(product)[0]),
            weights,
            first,
            product == Product.Both ? s.Bias : null,
            bias => Kernel(product) with { Bias = bias, Tail = tail });
    }

    private Tail TailOf(StepKernel s) => IsTailInStore(s) ? s.Tail : Tail.None;

    /// <summary>Each convolution is a method of its own.</summary>
    private static void WritePart(
        StepKernel s, string name, Place x, Place w, Place y, Place? bias, Func<Place?, ConvolutionKernel> kernel)
    {
        List<(string, Place)> buffers = [("x", x), ("w", w), ("y", y)];
        if (bias is { } b)
        {
            buffers.Add(("b", b));
        }

        s.CallPart(name, buffers, part =>
            kernel(bias is null ? null : new Place("b")).Write(part, new Place("x"), new Place("w"), new Place("y")));
    }

    private void WritePlanes(KernelWriter k, Place image, Place planes)
    {
        k.Code.Line("// Pixel less the one after next, pixel and next, pixel less next.");
        var floats = ImageFloats - (2 * Channels);
        Place[] places = [image, .. Enumerable.Range(0, PlaneCount).Select(plane => planes + (plane * PlaneFloats))];
        k.ForEachVector(floats, places, (at, count) =>
        {
            var pixel = k.Declare("d", k.Target.LoadFirst(at[0], count));
            var next = k.Declare("d", k.Target.LoadFirst(at[0] + Channels, count));
            Store($"{pixel} - {k.Target.LoadFirst(at[0] + (2 * Channels), count)}", Plane.Skipping, at, count);
            Store($"{pixel} + {next}", Plane.Sum, at, count);
            Store($"{pixel} - {next}", Plane.Difference, at, count);
            Store(pixel, Plane.Image, at, count);
        });

        if (KernelColumns == 5)
        {
            // The last pixel but one, which nothing stands two further on from.
            k.ForEachVector(Channels, [.. places.Select(place => place + floats)], (at, count) =>
            {
                var pixel = k.Declare("d", k.Target.LoadFirst(at[0], count));
                Store($"{pixel} - {k.Target.LoadFirst(at[0] + Channels, count)}", Plane.Difference, at, count);
                Store(pixel, Plane.Image, at, count);
            });
        }

        void Store(string value, Plane plane, IReadOnlyList<Place> at, int count)
        {
            if ((int)plane < PlaneCount)
            {
                k.Code.Line(k.Target.StoreFirst(value, at[(int)plane + 1], count));
            }
        }
    }

    /// <summary>A term of a product: which plane it reads, from which pixel on, and what it multiplies, from the filter's taps.</summary>
    private readonly record struct Term(Plane Plane, int Pixel, Func<SimdTarget, IReadOnlyList<string>, string> Weight);
}
