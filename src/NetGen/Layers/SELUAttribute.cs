namespace NetGen;

/// <summary>
/// The scaled exponential linear unit, element by element: <c>y = λ · x</c> for x &gt; 0, otherwise <c>y = λ · α · (exp(x) − 1)</c>.
/// </summary>
/// <remarks>
/// <para>
/// Shape: kept. λ = 1.0507009873554805 and α = 1.6732632423543772 make mean 0 and variance 1 a fixed point of the layer, provided that the
/// layer before it uses <see cref="Initializer.LeCunNormal"/>: set it.
/// </para>
/// <para>Source: Klambauer, Unterthiner, Mayr &amp; Hochreiter, “Self-Normalizing Neural Networks”, NIPS 2017.</para>
/// </remarks>
/// <example><code>[Dense(64, Initializer = Initializer.LeCunNormal)] [SELU]</code></example>
public sealed class SELUAttribute : ActivationLayerAttribute
{
}
