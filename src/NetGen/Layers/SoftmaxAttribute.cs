namespace NetGen;

/// <summary>
/// Turns scores into probabilities of exclusive classes: <c>y[k] = exp(x[k] − m) / Σⱼ exp(x[j] − m)</c> with m = max x, over the last axis.
/// </summary>
/// <remarks>
/// <para>
/// Shape: kept. Outputs in (0, 1) that add up to 1 (on an image: at every position). Over one unit it is always 1 (NETGEN0203).
/// </para>
/// <para>
/// As an output pair it with <see cref="CategoricalCrossEntropyAttribute"/>: the two are fused, and the gradient becomes (p − t), exact and
/// finite for any finite score.
/// </para>
/// <para>
/// Source: Bridle, “Probabilistic Interpretation of Feedforward Classification Network Outputs”, 1990; Goodfellow et al. 2016, section
/// 6.2.2.3.
/// </para>
/// </remarks>
/// <example><code>[Dense(10)] [Softmax] [CategoricalCrossEntropy]</code></example>
public sealed class SoftmaxAttribute : ActivationLayerAttribute
{
}
