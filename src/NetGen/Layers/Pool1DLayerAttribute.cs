namespace NetGen;

/// <summary>The base of the pools over sequences: layers that reduce each channel in a window that slides over the steps.</summary>
/// <param name="size">Steps of the window.</param>
public abstract class Pool1DLayerAttribute(int size) : LayerAttribute
{
    /// <summary>Steps of the window.</summary>
    public int Size { get; } = size;

    /// <summary>Steps from one window to the next, at least 1. Default: the size of the window, so that windows do not overlap.</summary>
    public int Stride { get; set; } = size;

    /// <summary>Whether windows may reach beyond the ends: Valid or Same. Default <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; }

    /// <summary>Steps of padding before the sequence, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>Steps of padding after the sequence, less than the window's. Default 0. Only with <see cref="Padding.Valid"/>.</summary>
    public int PadRight { get; set; }
}
