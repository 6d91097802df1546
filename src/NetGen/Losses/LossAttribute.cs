using System;

namespace NetGen;

/// <summary>
/// A loss of your own: <c>loss = (1/n) Σₖ L(yₖ, tₖ)</c> for a <c>static float L(float prediction, float target)</c> of the same project.
/// The compiler reads its body, differentiates it with respect to the prediction, and prints both on vectors.
/// </summary>
/// <remarks>
/// <para>Shapes: output and target alike, any shape of n elements.</para>
/// <para>What the function may be made of, and how it is computed, is said at <see cref="ActivationAttribute"/>.</para>
/// <para>It is computed from the network's output and never fused with the last activation.</para>
/// </remarks>
/// <example>
/// <code>
/// [Network] [Input(4)]
/// [Dense(1)]
/// [Loss(nameof(LogCosh))] [SGD(0.1)]
/// public sealed partial class Net
/// {
///     private static float LogCosh(float prediction, float target) =&gt; MathF.Log(MathF.Cosh(prediction - target));
/// }
/// </code>
/// </example>
public sealed class LossAttribute : LossFunctionAttribute
{
    /// <summary>A function of the network's own class.</summary>
    /// <param name="function">The method's name: <c>nameof(L)</c>.</param>
    public LossAttribute(string function) => Function = function;

    /// <summary>A function of another type of the project.</summary>
    /// <param name="type">The type.</param>
    /// <param name="function">The method's name: <c>nameof(Functions.L)</c>.</param>
    public LossAttribute(Type type, string function) => (Type, Function) = (type, function);

    /// <summary>The type that the function stands in; null for the network's own.</summary>
    public Type? Type { get; }

    /// <summary>The method's name.</summary>
    public string Function { get; }
}
