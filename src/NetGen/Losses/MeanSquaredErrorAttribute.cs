namespace NetGen;

/// <summary>The squared error of an example: <c>loss = (1/n) Σₖ (y[k] − t[k])²</c>.</summary>
/// <remarks>
/// <para>Shapes: output and target alike, any shape of n elements. PyTorch's <c>MSELoss</c>.</para>
/// <para>
/// The negative log-likelihood of targets with Gaussian noise. Pair it with a linear output; on a sigmoid or a softmax it saturates and
/// learns slowly (NETGEN0201, NETGEN0202), on a ReLU it cannot reach negative targets (NETGEN0208).
/// </para>
/// </remarks>
/// <example><code>[Dense(1)] [MeanSquaredError]</code></example>
public sealed class MeanSquaredErrorAttribute : RegressionLossAttribute
{
}
