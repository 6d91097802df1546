using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution by Winograd's minimal filtering along the rows: two neighbouring outputs of three taps take four products in place of six,
/// of five taps (three and two) seven in place of ten. Each output reads no pixel outside its window, so that what is finite stays finite.
/// <code>
/// three taps: y0 = (d0 − d2)·g0 + s + o    s = (d1 + d2)·(g0 + g1 + g2)/2    o = (d1 − d2)·(g1 − g0 − g2)/2
///             y1 = s − o − (d1 − d3)·g2
/// two taps:   y0 = (d0 − d1)·g0 + s        s = d1·(g0 + g1)                  y1 = s − (d1 − d2)·g1
/// </code>
/// The differences and sums of pixels are planes of the image; the products with them are four convolutions over pairs of pixels.
/// Source: S. Winograd, Arithmetic Complexity of Computations (1980); A. Lavin and S. Gray, arXiv:1509.09308.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
/// <param name="Layout">How the filters stand in the parameters, and their combinations in the derived weights.</param>
internal sealed record WinogradKernel(ConvolutionGeometry Convolution, ColumnLayout Layout)
{
    /// <summary>Fewer pairs beside each other, or fewer filters, are left to other forms.</summary>
    private const int FewestPairs = 2;
    private const int FewestFilters = 9;

    /// <summary>The four results of so many pixels stay in the first-level cache.</summary>
    private const int BandFloats = 4096;

    /// <summary>Loads, stores and additions for each vector of a pair's two results, and for each vector of the planes.</summary>
    private const double Combination = 10;
    private const double Transformation = 8;

    /// <summary>It must save so much to be worth its longer code.</summary>
    private const double Worthwhile = 0.9;

    /// <summary>A term of a product: which plane it reads, how many pixels on, and which filter taps it multiplies.</summary>
    private readonly record struct Term(Plane Plane, int Pixel, Func<SimdTarget, Func<int, string>, string> Weight);

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

    /// <summary>The products: in the first result only, in both, in both with opposite signs, in the second only.</summary>
    private static readonly string[] Products = ["First", "Both", "Opposite", "Second"];

    private int Channels => Convolution.Channels;

    private int Filters => Convolution.Filters;

    private int Rows => Convolution.Vertical.Output;

    private int Pairs => Convolution.Horizontal.Output / 2;

    private bool HasPairOfTaps => Convolution.Horizontal.Kernel == 5;

    private int RowStride => Convolution.Border.RowStride;

    /// <summary>Rows of results that all four products compute before the next ones.</summary>
    private int BandRows => Enumerable.Range(1, Rows).Last(rows => Rows % rows == 0 && (rows == 1 || rows * BandRowFloats <= BandFloats));

    private int BandRowFloats => Products.Length * Pairs * Filters;

    private int ImageFloats => checked((Convolution.Vertical.Before + Convolution.Vertical.Input + Convolution.Vertical.After) * RowStride);

    private int PlaneFloats => TensorLayout.Align(ImageFloats);

    /// <summary>Planes that are computed; an image with a border stands before them already.</summary>
    private int PlaneCount => HasPairOfTaps && !Convolution.Border.HasBorder ? 4 : 3;

    /// <summary>The planes and the results of a band.</summary>
    public int ScratchFloats => checked((PlaneCount * PlaneFloats) + (BandRows * BandRowFloats));

    /// <summary>The combinations of the filters' taps.</summary>
    public int WeightFloats => Products.Aggregate(0, (floats, product) => checked(floats + ProductLayout(product).Floats));

    /// <summary>The form for a convolution that it makes faster, or null. The choice must not depend on the target: the bits do.</summary>
    public static WinogradKernel? For(ConvolutionGeometry convolution, ColumnLayout layout)
    {
        if (convolution is not { Groups: 1, Filters: >= FewestFilters, Horizontal: { Kernel: 3 or 5, Stride: 1, Dilation: 1 } }
            || convolution.Horizontal.Output % 2 != 0 || convolution.Horizontal.Output < 2 * FewestPairs)
        {
            return null;
        }

        var kernel = new WinogradKernel(convolution, layout);
        var direct = new ConvolutionKernel(layout) { Taps = convolution.Taps, Pixels = convolution.Pixels };
        return kernel.Work < Worthwhile * direct.Work ? kernel : null;
    }

    /// <summary>The work for the whole image in vector multiply-adds.</summary>
    private double Work
    {
        get
        {
            var products = Products.Sum(product => Product(product, null).Work) * (Rows / BandRows);
            var vectors = (Filters + SimdTarget.VirtualLanes - 1) / SimdTarget.VirtualLanes;
            return products + (Rows * Pairs * vectors * Combination) + (ImageFloats / (double)SimdTarget.VirtualLanes * Transformation);
        }
    }

    /// <summary>Writes the kernel over an image whose border, if it has one, stands right before the scratch.</summary>
    public void Write(StepKernel s, Place image, Place scratch)
    {
        var k = s.Writer;
        WritePlanes(k, image, scratch);
        k.Code.Blank();
        k.Code.Line($"// The four products of {Pairs} pairs of pixels in {BandRows} rows, and from them the results.");
        var results = scratch + (PlaneCount * PlaneFloats);
        k.ForEach(Rows / BandRows, [(scratch, BandRows * PixelRow), (s.Y, BandRows * Pairs * 2 * Filters)], at =>
        {
            var weights = s.Derived;
            for (var i = 0; i < Products.Length; i++)
            {
                WriteProduct(s, Products[i], at[0], weights, results + (i * BandRows * Pairs * Filters));
                weights += ProductLayout(Products[i]).Floats;
            }

            WriteResults(s, results, at[1]);
        });
    }

    /// <summary>Writes the kernel that computes the combinations of the filters' taps.</summary>
    public void WriteWeights(StepKernel s)
    {
        var k = s.Writer;
        WritePanels(Layout.FullPanels, Layout.PanelWidth, 0);
        WritePanels(Layout.LastWidth > 0 ? 1 : 0, Layout.LastWidth, Layout.FullPanels * Layout.PanelWidth);

        void WritePanels(int panels, int width, int done)
        {
            if (panels == 0)
            {
                return;
            }

            var terms = Products.Select(Terms).ToArray();
            List<(Place Place, int Step)> places = [(s.Kernel + (done * Layout.Inputs), Layout.Inputs * width)];
            var product = s.Derived;
            foreach (var name in Products)
            {
                var layout = ProductLayout(name);
                places.Add((product + (done * layout.Inputs), layout.Inputs * width));
                product += layout.Floats;
            }

            // Panels, in each the kernel's rows, in each the channels: the taps of a row lie so many channels apart.
            var narrow = k.AtMost(width);
            narrow.ForEach(panels, places, panel => narrow.ForEach(Convolution.Vertical.Kernel, Stepping(panel, Channels), row =>
                narrow.ForEach(Channels, Stepping(row, 1), at =>
                {
                    for (var lane = 0; lane < width; lane += narrow.Target.Lanes)
                    {
                        var taps = Enumerable.Range(0, Convolution.Horizontal.Kernel)
                            .Select(tap => narrow.Declare("g", narrow.Target.Load(at[0] + ((tap * Channels * width) + lane)))).ToList();
                        for (var i = 0; i < terms.Length; i++)
                        {
                            for (var term = 0; term < terms[i].Length; term++)
                            {
                                var value = terms[i][term].Weight(narrow.Target, tap => taps[tap]);
                                narrow.Code.Line(narrow.Target.Store(value, at[i + 1] + ((term * Channels * width) + lane)));
                            }
                        }
                    }
                })));

            List<(Place Place, int Step)> Stepping(IReadOnlyList<Place> at, int channels)
            {
                var taps = new[] { channels == 1 ? 1 : Convolution.Horizontal.Kernel }.Concat(terms.Select(list => channels == 1 ? 1 : list.Length));
                return [.. at.Zip(taps, (place, count) => (place, count * channels * width))];
            }
        }
    }

    private int PixelRow => Convolution.Vertical.Stride * RowStride;

    private ColumnLayout ProductLayout(string product) =>
        new(Convolution.Vertical.Kernel * Terms(product).Length * Channels, Filters);

    /// <summary>One or two terms; the filter's taps are asked for by number.</summary>
    private Term[] Terms(string product)
    {
        var three = product switch
        {
            "First" => new Term(Plane.Skipping, 0, (_, g) => g(0)),
            "Both" => new Term(Plane.Sum, 1, (t, g) => $"((({g(0)} + {g(2)}) + {g(1)}) * {t.Constant(0.5)})"),
            "Opposite" => new Term(Plane.Difference, 1, (t, g) => $"(({g(1)} - ({g(0)} + {g(2)})) * {t.Constant(0.5)})"),
            _ => new Term(Plane.Skipping, 1, (_, g) => $"-{g(2)}"),
        };
        if (!HasPairOfTaps || product == "Opposite")
        {
            return [three];
        }

        var two = product switch
        {
            "First" => new Term(Plane.Difference, 3, (_, g) => g(3)),
            "Both" => new Term(Plane.Image, 4, (_, g) => $"({g(3)} + {g(4)})"),
            _ => new Term(Plane.Difference, 4, (_, g) => $"-{g(4)}"),
        };
        return [three, two];
    }

    /// <summary>One product as a convolution over pairs of pixels, whose taps are a row's terms.</summary>
    private ConvolutionKernel Product(string product, Place? bias)
    {
        var terms = Terms(product);
        return new(ProductLayout(product))
        {
            Taps = new TapGrid(
                Convolution.Vertical.Kernel,
                terms.Length,
                Channels,
                Convolution.Vertical.Dilation * RowStride,
                Start(terms[terms.Length - 1]) - Start(terms[0]),
                terms.Length * Channels,
                Channels).Merged(),
            Pixels = new(BandRows, Pairs, PixelRow, 2 * Channels, Pairs * Filters, Filters),
            Bias = bias,
        };
    }

    /// <summary>Where a term begins, counted from the first plane.</summary>
    private int Start(Term term) => (term.Pixel * Channels) + (term.Plane == Plane.Image && Convolution.Border.HasBorder
        ? -TensorLayout.Align(Convolution.Border.Floats)
        : (int)term.Plane * PlaneFloats);

    private void WritePlanes(KernelWriter k, Place image, Place planes)
    {
        k.Code.Line("// Pixel less the one after next, pixel and next, pixel less next.");
        var floats = ImageFloats - (2 * Channels);
        Place[] places = [image, .. Enumerable.Range(0, PlaneCount).Select(plane => planes + (plane * PlaneFloats))];
        k.ForEachVector(floats, places, (at, count) =>
        {
            var (pixel, next) = (k.Declare("d", k.Target.LoadFirst(at[0], count)), k.Declare("d", k.Target.LoadFirst(at[0] + Channels, count)));
            Store($"{pixel} - {k.Target.LoadFirst(at[0] + (2 * Channels), count)}", at[1], count);
            Store($"{pixel} + {next}", at[2], count);
            Store($"{pixel} - {next}", at[3], count);
            if (PlaneCount > 3)
            {
                Store(pixel, at[4], count);
            }
        });

        if (HasPairOfTaps)
        {
            // The last pixels but one, which nothing stands two further on from.
            k.ForEachVector(Channels, [.. places.Select(place => place + floats)], (at, count) =>
            {
                Store($"{k.Target.LoadFirst(at[0], count)} - {k.Target.LoadFirst(at[0] + Channels, count)}", at[3], count);
                if (PlaneCount > 3)
                {
                    Store(k.Target.LoadFirst(at[0], count), at[4], count);
                }
            });
        }

        void Store(string value, Place place, int count) => k.Code.Line(k.Target.StoreFirst(value, place, count));
    }

    private void WriteProduct(StepKernel s, string product, Place planes, Place weights, Place results)
    {
        List<(string, Place)> buffers = [("x", planes + Start(Terms(product)[0])), ("w", weights), ("y", results)];
        var hasBias = product == "Both" && s.Bias is not null;
        if (hasBias)
        {
            buffers.Add(("b", s.Bias!.Value));
        }

        s.CallPart(product, buffers, part =>
            Product(product, hasBias ? new Place("b") : null).Write(part, new Place("x"), new Place("w"), new Place("y")));
    }

    private void WriteResults(StepKernel s, Place products, Place y)
    {
        var k = s.Writer;
        var floats = BandRows * Pairs * Filters;
        var tail = TailInStore(s);
        k.ForEach(BandRows * Pairs, [(products, Filters), (y, 2 * Filters)], at => k.ForEachVector(Filters, at, (places, count) =>
        {
            var (first, both, opposite, second) = (Load(0), Load(1), Load(2), Load(3));
            Store($"({both} + {opposite}) + {first}", places[1]);
            Store($"({both} - {opposite}) + {second}", places[1] + Filters);

            string Load(int product) => k.Declare("m", k.Target.LoadFirst(places[0] + (product * floats), count));

            void Store(string value, Place place) => k.Code.Line(k.Target.StoreFirst(tail.Apply(k, $"({value})"), place, count));
        }));
    }

    private Tail TailInStore(StepKernel s) => IsTailInStore(s) ? s.Tail : Tail.None;

    /// <summary>Whether the fused activation fits where results are stored.</summary>
    public bool IsTailInStore(StepKernel s)
    {
        var vectors = (Filters + s.Target.Lanes - 1) / s.Target.Lanes;
        return s.Tail.Fits(2 * Math.Min(vectors, UnrollPolicy.StraightVectors));
    }
}
