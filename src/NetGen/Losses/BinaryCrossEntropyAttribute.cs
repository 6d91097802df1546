namespace NetGen;

/// <summary>
/// The cross-entropy of independent yes-or-no outputs: <c>loss = −(1/n) Σₖ (t[k] · log y[k] + (1 − t[k]) · log(1 − y[k]))</c>.
/// </summary>
/// <remarks>
/// <para>
/// Shapes: output and target alike, any shape of n elements. Outputs must be probabilities (NETGEN0205); targets are 0, 1 or probabilities
/// between.
/// </para>
/// <para>
/// Directly below <see cref="SigmoidAttribute"/> the two are fused and computed from the scores: exact and finite for any finite score,
/// with the gradient (p − t) / n. Otherwise the logarithms are clamped at −100, as in PyTorch's <c>BCELoss</c>.
/// </para>
/// <para>Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.2.</para>
/// </remarks>
/// <example><code>[Dense(1)] [Sigmoid] [BinaryCrossEntropy]</code></example>
public sealed class BinaryCrossEntropyAttribute : LossFunctionAttribute
{
}
