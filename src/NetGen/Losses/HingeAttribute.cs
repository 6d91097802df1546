namespace NetGen;

/// <summary>The maximum-margin loss: <c>loss = (1/n) Σₖ max(0, 1 − t[k] · y[k])</c>.</summary>
/// <remarks>
/// <para>
/// Shapes: output and target alike, any shape of n elements. Targets are −1 or 1, not 0 or 1; the output is a score: linear, no sigmoid.
/// </para>
/// <para>Keras's <c>Hinge</c>. Its gradient is 0 for every example on the right side of the margin.</para>
/// <para>Source: Cortes &amp; Vapnik, “Support-Vector Networks”, Machine Learning 20, 1995.</para>
/// </remarks>
/// <example><code>[Dense(1)] [Hinge]</code></example>
public sealed class HingeAttribute : LossFunctionAttribute
{
}
