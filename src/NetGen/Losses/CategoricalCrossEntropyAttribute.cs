namespace NetGen;

/// <summary>The cross-entropy of exclusive classes: <c>loss = −Σₖ t[k] · log y[k]</c>, over the last axis.</summary>
/// <remarks>
/// <para>
/// Shapes: output and target alike, (k) or (…, k); with several positions the loss is the mean over the positions. Targets are one-hot rows
/// or rows of probabilities; class indices (<c>ReadOnlySpan&lt;int&gt; labels</c>, one per position) are taken in their place.
/// </para>
/// <para>
/// Directly below <see cref="SoftmaxAttribute"/> the two are fused and computed from the scores: exact and finite for any finite score,
/// with the gradient (p − t). Below <see cref="LogSoftmaxAttribute"/> it is the negative log-likelihood. Any other output is an error
/// (NETGEN0207).
/// </para>
/// <para>Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.3.</para>
/// </remarks>
/// <example><code>[Dense(10)] [Softmax] [CategoricalCrossEntropy]</code></example>
public sealed class CategoricalCrossEntropyAttribute : LossFunctionAttribute
{
}
