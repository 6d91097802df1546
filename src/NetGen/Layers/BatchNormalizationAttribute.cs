namespace NetGen;

/// <summary>
/// Normalises each channel over the batch: <c>y = gamma[c] · (x − mean[c]) ÷ √(variance[c] + ε) + beta[c]</c>. In training mean and variance are
/// those of the batch, over its examples and all positions; in prediction and evaluation they are moving averages of these.
/// </summary>
/// <remarks>
/// <para>Shape: kept. The channel is the last axis: every unit of a vector is normalised by itself.</para>
/// <para>
/// Tensors, each of shape (channels): <c>batchnormalization_1.gamma</c>, starting at 1, <c>.beta</c> at 0, and, not trainable,
/// <c>.moving_mean</c> at 0 and <c>.moving_variance</c> at 1.
/// </para>
/// <para>
/// The batch's variance is the biased one (divided by the count). <c>Backpropagate</c> leaves the moving statistics as they are;
/// <c>ApplyGradients</c> and <c>TrainBatch</c> mix the last batch's in: <c>moving ← Momentum · moving + (1 − Momentum) · batch</c>.
/// <c>Trainable = false</c> also means inference: the layer then uses its moving statistics in training too, and never changes them.
/// </para>
/// <para>Cost: none in prediction directly behind an affine layer (Dense, a convolution), into whose weights it is folded.</para>
/// <para>Source: Ioffe &amp; Szegedy, “Batch Normalization”, ICML 2015; details and defaults are Keras's.</para>
/// </remarks>
/// <example><code>[Dense(64, UseBias = false)] [BatchNormalization] [ReLU]</code></example>
public sealed class BatchNormalizationAttribute : TrainableLayerAttribute
{
    /// <summary>ε, what is added to the variance; more than 0 (NETGEN0008). Default 1e-3.</summary>
    public double Epsilon { get; set; } = 1e-3;

    /// <summary>The share of the old moving statistics that an update keeps, in [0, 1] (NETGEN0008). Default 0.99.</summary>
    public double Momentum { get; set; } = 0.99;
}
