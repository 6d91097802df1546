namespace NetGen;

/// <summary>The base of the pools over images: layers that reduce each channel in a window that slides over rows and columns.</summary>
/// <param name="height">Rows of the window.</param>
/// <param name="width">Columns of the window.</param>
public abstract class Pool2DLayerAttribute(int height, int width) : LayerAttribute
{
    /// <summary>Rows of the window.</summary>
    public int Height { get; } = height;

    /// <summary>Columns of the window.</summary>
    public int Width { get; } = width;

    /// <summary>Rows and columns from one window to the next, at least 1. Default: the size of the window, so that windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>Rows from one window to the next. Default: <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Columns from one window to the next. Default: <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Whether windows may reach beyond the edge. Default <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of padding above the image, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadTop { get; set; }

    /// <summary>Rows of padding below the image, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadBottom { get; set; }

    /// <summary>Columns of padding left of the image, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>Columns of padding right of the image, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadRight { get; set; }
}
