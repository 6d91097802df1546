namespace NetGen;

/// <summary>The logistic function, element by element: <c>y = 1 / (1 + exp(−x))</c>.</summary>
/// <remarks>
/// <para>Shape: kept. Output in (0, 1): each output is a probability of its own (Bernoulli).</para>
/// <para>
/// As an output pair it with <see cref="BinaryCrossEntropyAttribute"/>: the two are fused, and the gradient becomes (p − t), which never
/// saturates. With a squared error it learns slowly (NETGEN0201). In deep hidden layers its gradient, at most 1/4 per layer, vanishes
/// (NETGEN0303).
/// </para>
/// <para>Source: Goodfellow, Bengio &amp; Courville, “Deep Learning”, 2016, section 6.2.2.2.</para>
/// </remarks>
/// <example><code>[Dense(1)] [Sigmoid] [BinaryCrossEntropy]</code></example>
public sealed class SigmoidAttribute : ActivationLayerAttribute
{
}
