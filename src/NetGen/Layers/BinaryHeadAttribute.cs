namespace NetGen;

/// <summary>
/// An output that predicts the probability of one yes-or-no question: <c>[Dense(1)] [Sigmoid] [BinaryCrossEntropy]</c> in one attribute.
/// </summary>
/// <remarks>
/// <para>
/// Shape: (n) to (1); targets are 0 or 1, or probabilities. Tensors as in <see cref="DenseAttribute"/>, whose ordinals it shares:
/// <c>dense_2.kernel</c>, <c>dense_2.bias</c>.
/// </para>
/// <para>
/// Why the pairing is right: the cross-entropy is the negative log-likelihood of a Bernoulli variable, and its logarithm undoes the
/// sigmoid's exponential, so the gradient with respect to the score is (p − t): large where the prediction is wrong, however far the
/// sigmoid is saturated. A squared error would multiply it by p·(1 − p), which is almost 0 there.
/// </para>
/// <para>
/// The head brings its loss: another one is an error (NETGEN0210). Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.2.
/// </para>
/// </remarks>
/// <example><code>[Input(30)] [Dense(16)] [ReLU] [BinaryHead] [SGD(0.1)]</code></example>
public sealed class BinaryHeadAttribute : WeightedLayerAttribute
{
}
