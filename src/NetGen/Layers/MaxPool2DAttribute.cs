namespace NetGen;

/// <summary>The largest value of each channel in a window that slides over an image.</summary>
/// <remarks>
/// <para>
/// Shape: (height, width, channels) to (rows, columns, channels); an axis of n becomes <c>⌊(n + padding − size) / stride⌋ + 1</c>, or
/// <c>⌈n / stride⌉</c> with <see cref="Padding.Same"/>. A window larger than the padded image is an error (NETGEN0103).
/// </para>
/// <para>
/// Padding never wins, and NaN survives. The gradient goes to the first element of a window, row by row, that has the maximum, as in PyTorch.
/// </para>
/// </remarks>
/// <example><code>[Conv2D(16, 3)] [ReLU] [MaxPool2D(2)]</code></example>
public sealed class MaxPool2DAttribute : Pool2DLayerAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="size">Its rows and columns, at least 1 (NETGEN0008).</param>
    public MaxPool2DAttribute(int size)
        : base(size, size)
    {
    }

    /// <summary>A rectangular window.</summary>
    /// <param name="height">Its rows, at least 1 (NETGEN0008).</param>
    /// <param name="width">Its columns, at least 1 (NETGEN0008).</param>
    public MaxPool2DAttribute(int height, int width)
        : base(height, width)
    {
    }
}
