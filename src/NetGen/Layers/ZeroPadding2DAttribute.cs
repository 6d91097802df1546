namespace NetGen;

/// <summary>Rows and columns of zeros around an image.</summary>
/// <remarks>
/// <para>Shape: (height, width, channels) to (top + height + bottom, left + width + right, channels).</para>
/// <para>
/// Convolutions and pools pad by themselves with <c>Padding</c> or <c>PadTop</c> and its companions, which costs no copy of the image; a
/// pool, however, does not count its own padding, but does count these zeros.
/// </para>
/// </remarks>
/// <example><code>[ZeroPadding2D(1)] [Conv2D(16, 3)] [ReLU]</code></example>
public sealed class ZeroPadding2DAttribute : LayerAttribute
{
    /// <summary>The same border on every side.</summary>
    /// <param name="padding">Its rows and columns, 0 or more (NETGEN0008).</param>
    public ZeroPadding2DAttribute(int padding)
        : this(padding, padding, padding, padding)
    {
    }

    /// <summary>A border for each side.</summary>
    /// <param name="top">Rows above the image, 0 or more (NETGEN0008).</param>
    /// <param name="bottom">Rows below it.</param>
    /// <param name="left">Columns left of it.</param>
    /// <param name="right">Columns right of it.</param>
    public ZeroPadding2DAttribute(int top, int bottom, int left, int right)
    {
        Top = top;
        Bottom = bottom;
        Left = left;
        Right = right;
    }

    /// <summary>Rows above the image.</summary>
    public int Top { get; }

    /// <summary>Rows below the image.</summary>
    public int Bottom { get; }

    /// <summary>Columns left of the image.</summary>
    public int Left { get; }

    /// <summary>Columns right of the image.</summary>
    public int Right { get; }
}
