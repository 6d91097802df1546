namespace NetGen;

/// <summary>The mean of each channel in a window that slides over a sequence.</summary>
/// <param name="size">Steps of the window, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (steps, channels) to (windows, channels); n steps become <c>⌊(n + padding − size) / stride⌋ + 1</c>, or <c>⌈n / stride⌉</c> with
/// <see cref="Padding.Same"/>. A window larger than the padded sequence is an error (NETGEN0103).
/// </para>
/// <para>Padding does not count: at the edge the mean is that of the elements which exist, as in Keras.</para>
/// </remarks>
/// <example><code>[Conv1D(16, 3)] [ReLU] [AveragePool1D(2)]</code></example>
public sealed class AveragePool1DAttribute(int size) : Pool1DLayerAttribute(size)
{
}
