namespace NetGen;

/// <summary>An output that predicts real values: <c>[Dense(units)] [MeanSquaredError]</c> in one attribute.</summary>
/// <param name="units">The number of predicted values, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (n) to (units). Tensors as in <see cref="DenseAttribute"/>, whose ordinals it shares: <c>dense_2.kernel</c>, <c>dense_2.bias</c>.
/// </para>
/// <para>
/// Why the pairing is right: minimising the squared error is maximum likelihood for targets with Gaussian noise of constant variance, whose
/// mean may be any real number. A linear output can reach every value, and its gradient (y − t) does not saturate. An activation here would
/// cut off a part of the targets' range.
/// </para>
/// <para>
/// The head brings its loss: another one is an error (NETGEN0210). Source: Goodfellow et al., “Deep Learning”, 2016, section 6.2.2.1.
/// </para>
/// </remarks>
/// <example><code>[Input(13)] [Dense(32)] [ReLU] [RegressionHead(1)] [SGD(0.01)]</code></example>
public sealed class RegressionHeadAttribute(int units) : WeightedLayerAttribute
{
    /// <summary>The number of predicted values.</summary>
    public int Units { get; } = units;
}
