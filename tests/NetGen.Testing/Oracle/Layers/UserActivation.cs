using System;
using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>The functions of <see cref="UserFunctions"/>, in double precision and differentiated by hand.</summary>
internal sealed class UserActivation(AttributeCall call) : ElementwiseLayer
{
    private static readonly Dictionary<string, (Func<double, double> Value, Func<double, double> Derivative)> Functions = new()
    {
        ["Swish"] = (x => x * Sigmoid.At(x), x => Sigmoid.At(x) * (1 + x * (1 - Sigmoid.At(x)))),
        ["Mish"] = (x => x * Math.Tanh(Softplus(x)), x => Math.Tanh(Softplus(x)) + x * Sigmoid.At(x) / Square(Math.Cosh(Softplus(x)))),
        ["Snake"] = (x => x + Square(Math.Sin(2 * x)) / 2, x => 1 + Math.Sin(4 * x)),
        ["HardTanh"] = (x => Math.Clamp(x, -1, 1), x => x > -1 && x < 1 ? 1 : 0),
        ["Kinked"] = (
            x => x is >= 0.5 and <= 1.5 ? Math.Abs(x - 1) : x < -1 ? Math.Pow(x + 1, 3) : -0.25 * x,
            x => x is >= 0.5 and <= 1.5 ? Math.Sign(x - 1) : x < -1 ? 3 * Square(x + 1) : -0.25),
        ["Various"] = (
            x => Math.Pow(1 + x * x, 0.35) + Math.Log10(1 + x * x) + Math.Cos(x) * Math.Atan(x)
                - Math.Log2(1 + x * x) / 2 + Math.Tanh(x) + Math.Pow(x, 4) / 100,
            x => 0.7 * x * Math.Pow(1 + x * x, -0.65) + 2 * x / (1 + x * x) / Math.Log(10) - Math.Sin(x) * Math.Atan(x)
                + Math.Cos(x) / (1 + x * x) - x / (1 + x * x) / Math.Log(2) + 1 / Square(Math.Cosh(x)) + Math.Pow(x, 3) / 25),
        ["Inverses"] = (
            x => Math.Asin(Bounded(x)) + Math.Acos(Square(Bounded(x))) / 2 + Math.Atanh(Bounded(x)) - Math.Asinh(x) - Math.Cbrt(2 + x * x)
                + Math.Acosh(2 + x * x) + Math.Atan2(x, 2 - x),
            x => Slope(x) / Math.Sqrt(1 - Square(Bounded(x))) - Bounded(x) * Slope(x) / Math.Sqrt(1 - Math.Pow(Bounded(x), 4))
                + Slope(x) / (1 - Square(Bounded(x))) - 1 / Math.Sqrt(x * x + 1) - 2 * x / (3 * Square(Math.Cbrt(2 + x * x)))
                + 2 * x / Math.Sqrt(Square(2 + x * x) - 1) + 2 / (x * x + Square(2 - x))),
    };

    private readonly (Func<double, double> Value, Func<double, double> Derivative) _function = Functions[call.Text(1) ?? ""];

    protected override double Value(double x) => _function.Value(x);

    protected override double Derivative(double x) => _function.Derivative(x);

    private static double Bounded(double x) => 0.9 * Math.Tanh(x);

    private static double Slope(double x) => 0.9 / Square(Math.Cosh(x));

    private static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    private static double Square(double x) => x * x;
}
