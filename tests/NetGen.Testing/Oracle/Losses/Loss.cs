using System;
using System.Collections.Generic;

namespace NetGen.Testing.Losses;

/// <summary>The losses of <see cref="UserFunctions"/>, in double precision and differentiated by hand.</summary>
internal sealed class Loss(AttributeCall call) : ElementwiseLoss
{
    private static readonly Dictionary<string, (Func<double, double> Value, Func<double, double> Derivative)> Functions = new()
    {
        ["LogCosh"] = (e => Math.Log(Math.Cosh(e)), Math.Tanh),
        ["Quantile"] = (e => e > 0 ? 0.3 * e : -0.7 * e, e => e > 0 ? 0.3 : -0.7),
        ["Cauchy"] = (e => Math.Log(1 + e * e / 2.25), e => 2 * e / (2.25 + e * e)),
    };

    private readonly (Func<double, double> Value, Func<double, double> Derivative) _function = Functions[call.Text(1) ?? ""];

    protected override double Value(double prediction, double target) => _function.Value(prediction - target);

    protected override double Derivative(double prediction, double target) => _function.Derivative(prediction - target);
}
