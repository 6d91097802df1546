namespace NetGen;

/// <summary>Makes an image larger by a whole factor: every pixel repeated, or interpolated between its neighbours.</summary>
/// <remarks>
/// <para>Shape: (height, width, channels) to (factor · height, factor · width, channels).</para>
/// <para>It has no parameters. A <c>[Conv2D]</c> behind it learns how to sharpen; together they stand in for a transposed convolution.</para>
/// </remarks>
/// <example><code>[UpSampling2D(2)] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU]</code></example>
public sealed class UpSampling2DAttribute : LayerAttribute
{
    /// <summary>The same factor for rows and columns.</summary>
    /// <param name="factor">How many pixels become of one, down and across; at least 1 (NETGEN0008).</param>
    public UpSampling2DAttribute(int factor)
        : this(factor, factor)
    {
    }

    /// <summary>A factor for rows and one for columns.</summary>
    /// <param name="factorHeight">How many rows become of one, at least 1 (NETGEN0008).</param>
    /// <param name="factorWidth">How many columns become of one, at least 1 (NETGEN0008).</param>
    public UpSampling2DAttribute(int factorHeight, int factorWidth)
    {
        FactorHeight = factorHeight;
        FactorWidth = factorWidth;
    }

    /// <summary>How many rows become of one.</summary>
    public int FactorHeight { get; }

    /// <summary>How many columns become of one.</summary>
    public int FactorWidth { get; }

    /// <summary>What stands between the pixels of the input. Default <see cref="NetGen.Interpolation.Nearest"/>.</summary>
    public Interpolation Interpolation { get; set; }
}
