namespace NetGen;

/// <summary>The largest value of each channel in a window that slides over a sequence.</summary>
/// <param name="size">Steps of the window, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (steps, channels) to (windows, channels); n steps become <c>⌊(n + padding − size) / stride⌋ + 1</c>, or <c>⌈n / stride⌉</c> with
/// <see cref="Padding.Same"/>. A window larger than the padded sequence is an error (NETGEN0103).
/// </para>
/// <para>Padding never wins, and NaN survives. The gradient goes to the first step of a window that has the maximum, as in PyTorch.</para>
/// </remarks>
/// <example><code>[Conv1D(16, 3)] [ReLU] [MaxPool1D(2)]</code></example>
public sealed class MaxPool1DAttribute(int size) : Pool1DLayerAttribute(size)
{
}
