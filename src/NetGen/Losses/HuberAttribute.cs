namespace NetGen;

/// <summary>
/// Quadratic for small errors, linear for large ones: with e = y − t,
/// <c>loss = (1/n) Σₖ (|e| ≤ delta ? e² / 2 : delta · (|e| − delta / 2))</c>.
/// </summary>
/// <param name="delta">Where the quadratic part ends, greater than 0 (NETGEN0008). Default 1.</param>
/// <remarks>
/// <para>Shapes: output and target alike, any shape of n elements. PyTorch's <c>HuberLoss</c>.</para>
/// <para>The gradient of an element is clamp(e, −delta, delta) / n: smooth at the minimum, bounded for outliers.</para>
/// <para>Source: Huber, “Robust Estimation of a Location Parameter”, Annals of Mathematical Statistics 35, 1964.</para>
/// </remarks>
/// <example><code>[Dense(1)] [Huber(1.5)]</code></example>
public sealed class HuberAttribute(double delta = 1) : RegressionLossAttribute
{
    /// <summary>The absolute error at which the quadratic part ends.</summary>
    public double Delta { get; } = delta;
}
