using System;

namespace NetGen;

/// <summary>
/// A function of your own, element by element: <c>y = F(x)</c> for a <c>static float F(float x)</c> of the same project. The compiler
/// reads its body, differentiates it symbolically, and prints both on vectors.
/// </summary>
/// <remarks>
/// <para>Shape: kept.</para>
/// <para>
/// The function has an expression body, or locals and one return. It may use + − · /, the functions Exp, Log, Log2, Log10, Sqrt, Pow, Sin,
/// Cos, Tan, Atan, Sinh, Cosh, Tanh, Abs, Max, Min and Clamp of <c>MathF</c> or <see cref="Math"/>, conditional expressions, constants,
/// and calls of other such methods of the project; anything else is an error (NETGEN08). It is computed in single precision throughout,
/// with the library's own functions, so that the bits are the same on every vector width; they are not those of calling the method.
/// </para>
/// <para>
/// 1 / (1 + exp(−x)) and log(1 + exp(x)) are recognised and computed as <see cref="SigmoidAttribute"/> and <see cref="SoftplusAttribute"/>
/// are, without overflow.
/// </para>
/// <para>
/// Initial weights before it are Glorot's, as before any activation that is not known to pass positive values on; set
/// <c>Initializer</c> if the function is a rectifier.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Network] [Input(4)]
/// [Dense(16)] [Activation(nameof(Swish))]
/// [Dense(1)]
/// public sealed partial class Net
/// {
///     private static float Swish(float x) =&gt; x / (1 + MathF.Exp(-x));
/// }
/// </code>
/// </example>
public sealed class ActivationAttribute : ActivationLayerAttribute
{
    /// <summary>A function of the network's own class.</summary>
    /// <param name="function">The method's name: <c>nameof(F)</c>.</param>
    public ActivationAttribute(string function) => Function = function;

    /// <summary>A function of another type of the project.</summary>
    /// <param name="type">The type.</param>
    /// <param name="function">The method's name: <c>nameof(Functions.F)</c>.</param>
    public ActivationAttribute(Type type, string function) => (Type, Function) = (type, function);

    /// <summary>The type that the function stands in; null for the network's own.</summary>
    public Type? Type { get; }

    /// <summary>The method's name.</summary>
    public string Function { get; }
}
