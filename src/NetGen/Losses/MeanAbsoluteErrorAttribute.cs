namespace NetGen;

/// <summary>The absolute error of an example: <c>loss = (1/n) Σₖ |y[k] − t[k]|</c>.</summary>
/// <remarks>
/// <para>Shapes: output and target alike, any shape of n elements. PyTorch's <c>L1Loss</c>; the gradient at y = t is 0.</para>
/// <para>Its minimiser is the median, so outliers among the targets weigh less than under a squared error.</para>
/// </remarks>
/// <example><code>[Dense(1)] [MeanAbsoluteError]</code></example>
public sealed class MeanAbsoluteErrorAttribute : RegressionLossAttribute
{
}
