namespace NetGen;

/// <summary>
/// The filters that <see cref="Filter2DAttribute"/> knows by name, all of 3 × 3. As everywhere the filter slides over the image without
/// being flipped: a positive response of <see cref="SobelX"/> is an edge from dark on the left to bright on the right.
/// </summary>
public enum Filter
{
    /// <summary>The pixel itself: 0 0 0 / 0 1 0 / 0 0 0.</summary>
    Identity,

    /// <summary>Vertical edges, bright on the left: 1 0 −1 / 1 0 −1 / 1 0 −1.</summary>
    Vertical,

    /// <summary>Horizontal edges, bright above: 1 1 1 / 0 0 0 / −1 −1 −1.</summary>
    Horizontal,

    /// <summary>The horizontal derivative, smoothed across: −1 0 1 / −2 0 2 / −1 0 1.</summary>
    SobelX,

    /// <summary>The vertical derivative, smoothed along: −1 −2 −1 / 0 0 0 / 1 2 1.</summary>
    SobelY,

    /// <summary>The horizontal derivative, averaged: −1 0 1 in each row.</summary>
    PrewittX,

    /// <summary>The vertical derivative, averaged: −1 −1 −1 / 0 0 0 / 1 1 1.</summary>
    PrewittY,

    /// <summary>The horizontal derivative, nearly the same in all directions: −3 0 3 / −10 0 10 / −3 0 3.</summary>
    ScharrX,

    /// <summary>The vertical derivative, nearly the same in all directions: −3 −10 −3 / 0 0 0 / 3 10 3.</summary>
    ScharrY,

    /// <summary>The sum of the second derivatives: 0 1 0 / 1 −4 1 / 0 1 0.</summary>
    Laplacian,

    /// <summary>The pixel less its Laplacian: 0 −1 0 / −1 5 −1 / 0 −1 0.</summary>
    Sharpen,

    /// <summary>A relief lit from the upper left: −2 −1 0 / −1 1 1 / 0 1 2.</summary>
    Emboss,

    /// <summary>The mean of nine pixels.</summary>
    BoxBlur,

    /// <summary>The binomial blur: 1 2 1 / 2 4 2 / 1 2 1, divided by 16.</summary>
    Gaussian,
}
