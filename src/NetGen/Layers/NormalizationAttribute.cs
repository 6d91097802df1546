namespace NetGen;

/// <summary>
/// Brings raw inputs to mean 0 and variance 1, channel by channel: <c>y = (x − mean[c]) ÷ max(√variance[c], 1e-7)</c>. Mean and variance are
/// fitted to data by <see cref="IAdaptableNetwork.Adapt"/> and saved with the weights, so that a deployed network takes raw values.
/// </summary>
/// <remarks>
/// <para>Shape: kept. The channel is the last axis: every number of a vector has its own statistics.</para>
/// <para>
/// Tensors, each of shape (channels), not trainable: <c>normalization_1.mean</c>, 0 until adapted, and <c>normalization_1.variance</c>,
/// the population's, 1 until adapted.
/// </para>
/// <para>
/// Cost: none in prediction before an affine layer that pads nothing (Dense, a convolution with valid padding), into whose weights it is
/// folded; it may be followed by Flatten.
/// </para>
/// <para>Source: Keras's Normalization.</para>
/// </remarks>
/// <example><code>[Input(13)] [Normalization] [Dense(32)] [ReLU] [Dense(1)]</code></example>
public sealed class NormalizationAttribute : LayerAttribute
{
}
