namespace NetGen;

/// <summary>
/// An output that answers several yes-or-no questions at once: <c>[Dense(labels)] [Sigmoid] [BinaryCrossEntropy]</c> in one attribute.
/// </summary>
/// <param name="labels">The number of labels, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (n) to (labels), probabilities that need not add up to 1; targets are 0 or 1 per label. Tensors as in
/// <see cref="DenseAttribute"/>, whose ordinals it shares: <c>dense_2.kernel</c>, <c>dense_2.bias</c>.
/// </para>
/// <para>
/// Why the pairing is right: labels that do not exclude each other are independent Bernoulli variables given the input, so each has its own
/// sigmoid and its own cross-entropy, with the gradient (p − t). A softmax would force the labels to compete. For exactly one of several
/// classes use <see cref="MulticlassHeadAttribute"/>.
/// </para>
/// <para>
/// The head brings its loss: another one is an error (NETGEN0210). Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.2.
/// </para>
/// </remarks>
/// <example><code>[Input(40)] [Dense(64)] [ReLU] [MultilabelHead(5)] [SGD(0.1)]</code></example>
public sealed class MultilabelHeadAttribute(int labels) : WeightedLayerAttribute
{
    /// <summary>The number of labels.</summary>
    public int Labels { get; } = labels;
}
