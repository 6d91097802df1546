namespace NetGen;

/// <summary>
/// The logarithm of <see cref="SoftmaxAttribute"/>: <c>y[k] = x[k] − m − log Σⱼ exp(x[j] − m)</c> with m = max x, over the last axis.
/// </summary>
/// <remarks>
/// <para>Shape: kept. Outputs in (−∞, 0]. With <see cref="CategoricalCrossEntropyAttribute"/> it gives the negative log-likelihood.</para>
/// <para>Prefer it to the logarithm of a softmax, which is −∞ where the probability rounds to 0.</para>
/// </remarks>
/// <example><code>[Dense(10)] [LogSoftmax] [CategoricalCrossEntropy]</code></example>
public sealed class LogSoftmaxAttribute : ActivationLayerAttribute
{
}
