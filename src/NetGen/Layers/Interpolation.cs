namespace NetGen;

/// <summary>What <see cref="UpSampling2DAttribute"/> puts between the pixels of its input.</summary>
public enum Interpolation
{
    /// <summary>The pixel itself, repeated.</summary>
    Nearest,

    /// <summary>
    /// What lies on the straight lines between neighbouring pixels. A pixel's value stands at its centre: output o reads at
    /// <c>(o + ½) / factor − ½</c>, and beyond the outermost centres the image goes on unchanged (Keras; PyTorch with
    /// <c>align_corners=False</c>).
    /// </summary>
    Bilinear,
}
