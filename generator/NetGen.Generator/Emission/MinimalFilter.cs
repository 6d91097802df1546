using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// Winograd's minimal filtering: two neighbouring results of three taps take four products in place of six, of five taps (three and two)
/// seven in place of ten. No result depends on a pixel outside its window, so that what is finite stays finite.
/// <code>
/// three taps: y0 = (s + o) + (d0 − d2)·g0    s = (d1 + d2)·(g0 + g1 + g2)/2    o = (d1 − d2)·(g1 − g0 − g2)/2
///             y1 = (s − o) − (d1 − d3)·g2
/// two taps:   y0 = s + (d0 − d1)·g0          s = d1·(g0 + g1)                  y1 = s − (d1 − d2)·g1
/// </code>
/// Source: S. Winograd, Arithmetic Complexity of Computations (1980); A. Lavin and S. Gray, arXiv:1509.09308.
/// </summary>
internal static class MinimalFilter
{
    /// <summary>The products in the order in which results are made of them.</summary>
    public static IReadOnlyList<FilterProduct> Products { get; } =
        [FilterProduct.Both, FilterProduct.Opposite, FilterProduct.First, FilterProduct.Second];

    /// <summary>True for windows that follow each other and have a number of taps that there are formulas for.</summary>
    public static bool Suits(WindowFit window) => window is { Kernel: 3 or 5, Stride: 1, Dilation: 1 };

    /// <summary>What a product sums: one term for three taps, another for the two behind them.</summary>
    public static FilterTerm[] Terms(FilterProduct product, int taps)
    {
        var three = product switch
        {
            FilterProduct.Both => new FilterTerm(FilterPlane.Sum, 1, (t, g) => $"(({g[0]} + {g[2]}) + {g[1]}) * {t.Constant(0.5)}"),
            FilterProduct.Opposite => new FilterTerm(FilterPlane.Difference, 1, (t, g) => $"({g[1]} - ({g[0]} + {g[2]})) * {t.Constant(0.5)}"),
            FilterProduct.First => new FilterTerm(FilterPlane.Skipping, 0, (_, g) => g[0]),
            _ => new FilterTerm(FilterPlane.Skipping, 1, (_, g) => $"-{g[2]}"),
        };
        if (taps == 3 || product == FilterProduct.Opposite)
        {
            return [three];
        }

        var two = product switch
        {
            FilterProduct.Both => new FilterTerm(FilterPlane.Image, 4, (_, g) => $"{g[3]} + {g[4]}"),
            FilterProduct.First => new FilterTerm(FilterPlane.Difference, 3, (_, g) => g[3]),
            _ => new FilterTerm(FilterPlane.Difference, 4, (_, g) => $"-{g[4]}"),
        };
        return [three, two];
    }
}

/// <summary>Which results a product is part of.</summary>
internal enum FilterProduct
{
    /// <summary>Both results.</summary>
    Both,

    /// <summary>Both results, with opposite signs.</summary>
    Opposite,

    /// <summary>The first result.</summary>
    First,

    /// <summary>The second result.</summary>
    Second,
}

/// <summary>What a product multiplies: sums and differences of pixels, each plane as large as the image.</summary>
internal enum FilterPlane
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

/// <summary>A term of a product: which plane it reads, from which pixel on, and what it multiplies, from the filter's taps.</summary>
internal readonly record struct FilterTerm(FilterPlane Plane, int Pixel, Func<SimdTarget, IReadOnlyList<string>, string> Weight);
