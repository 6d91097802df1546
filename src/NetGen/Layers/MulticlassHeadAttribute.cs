namespace NetGen;

/// <summary>
/// An output that chooses one of several classes: <c>[Dense(classes)] [Softmax] [CategoricalCrossEntropy]</c> in one attribute.
/// </summary>
/// <param name="classes">The number of classes, at least 2 (NETGEN0203 for one; use <see cref="BinaryHeadAttribute"/> there).</param>
/// <remarks>
/// <para>
/// Shape: (n) to (classes), probabilities that add up to 1; targets are one-hot rows, rows of probabilities, or class indices. Tensors as
/// in <see cref="DenseAttribute"/>, whose ordinals it shares: <c>dense_2.kernel</c>, <c>dense_2.bias</c>.
/// </para>
/// <para>
/// Why the pairing is right: the cross-entropy is the negative log-likelihood of a categorical variable, and its logarithm undoes the
/// softmax's exponential, so the gradient with respect to the scores is (p − t) and never saturates. For classes that do not exclude each
/// other use <see cref="MultilabelHeadAttribute"/>.
/// </para>
/// <para>
/// The head brings its loss: another one is an error (NETGEN0210). Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.3.
/// </para>
/// </remarks>
/// <example><code>[Input(28, 28, 1)] [Flatten] [Dense(128)] [ReLU] [MulticlassHead(10)] [SGD(0.1)]</code></example>
public sealed class MulticlassHeadAttribute(int classes) : WeightedLayerAttribute
{
    /// <summary>The number of classes.</summary>
    public int Classes { get; } = classes;
}
