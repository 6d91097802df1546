using System;

namespace NetGen;

/// <summary>
/// Has the compiler differentiate a static method of <c>double</c> or <c>float</c> arguments, symbolically, and write its gradient beside
/// it.
/// </summary>
/// <remarks>
/// <para>
/// On a method <c>F</c> of a partial type it generates <c>void FGradient(ReadOnlySpan&lt;double&gt; at, Span&lt;double&gt; gradient)</c>
/// and <c>FGradient(x, y)</c>, which returns the derivatives as a tuple, or as one number if there is one. <c>at</c> always holds all
/// arguments; <c>gradient</c> has an element for each argument that is differentiated by. On float methods the spans are of floats.
/// </para>
/// <para>
/// The method has an expression body, or locals and one return. It may use + − · /, the functions of <see cref="Math"/> and
/// <c>MathF</c>, conditional expressions, constants, and calls of other such methods of the same project; whatever cannot be
/// differentiated is an error at that place (NETGEN08). Where a function has a corner, as |x| has at 0, the derivative of one side is
/// taken; see the documentation of each.
/// </para>
/// <para><c>FGradient</c> is public if <c>F</c> is, and internal otherwise.</para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Risk
/// {
///     [Gradient("w0", "w1")]
///     public static double Loss(double w0, double w1, double x, double y) =&gt; (w0 + w1 * x - y) * (w0 + w1 * x - y);
/// }
///
/// var (dw0, dw1) = Risk.LossGradient(0.5, 2, 1, 3);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GradientAttribute : Attribute
{
    /// <summary>Differentiates by the named arguments, or by all.</summary>
    /// <param name="withRespectTo">The names of the arguments to differentiate by, in the gradient's order; none for all.</param>
    public GradientAttribute(params string[] withRespectTo) => WithRespectTo = withRespectTo;

    /// <summary>The names of the arguments to differentiate by; empty for all.</summary>
    public string[] WithRespectTo { get; }
}
