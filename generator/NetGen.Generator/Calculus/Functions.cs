using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>What a formula can be made of: each operation's value, its derivative by the chain rule, and its cost, in one line.</summary>
internal static class Functions
{
    private const double InverseLn2 = 1.4426950408889634074;
    private const double InverseLn10 = 0.43429448190325182765;

    private static readonly Dictionary<string, Function> All = new()
    {
        [Operations.Add] = new(0, x => x[0] + x[1], (a, x, _, d) => a.Add(d[0], d[1])),
        [Operations.Subtract] = new(0, x => x[0] - x[1], (a, x, _, d) => a.Subtract(d[0], d[1])),
        [Operations.Multiply] = new(0, x => x[0] * x[1], (a, x, _, d) => x[0] == x[1]
            ? a.Multiply(a.Multiply(a.Constant(2), x[0]), d[0])
            : a.Add(a.Multiply(d[0], x[1]), a.Multiply(x[0], d[1]))),
        [Operations.Divide] = new(1, x => x[0] / x[1], (a, x, y, d) => a.Divide(a.Subtract(d[0], a.Multiply(y, d[1])), x[1])),
        [Operations.Negate] = new(0, x => -x[0], (a, x, _, d) => a.Negate(d[0])),
        [Operations.Power] = new(7, x => Math.Pow(x[0], x[1]), PowerDerivative),

        // At a tie the second operand wins. The reader puts constants there, so that max(x, 0) has the derivative 0 at 0, as ReLU has.
        [Operations.Max] = new(1, x => Math.Max(x[0], x[1]), (a, x, _, d) => a.Choose(Operations.IfGreater, x[0], x[1], d[0], d[1])),
        [Operations.Min] = new(1, x => Math.Min(x[0], x[1]), (a, x, _, d) => a.Choose(Operations.IfGreater, x[1], x[0], d[0], d[1])),
        [Operations.Abs] = new(0, x => Math.Abs(x[0]), (a, x, _, d) => a.Choose(
            Operations.IfGreater, x[0], a.Zero, d[0], a.Choose(Operations.IfGreater, a.Zero, x[0], a.Negate(d[0]), a.Zero))),

        [Operations.Exp] = new(3, x => Math.Exp(x[0]), (a, x, y, d) => a.Multiply(y, d[0])),
        [Operations.Log] = new(4, x => Math.Log(x[0]), (a, x, _, d) => a.Divide(d[0], x[0])),
        [Operations.Log2] = new(4, x => Math.Log(x[0], 2), (a, x, _, d) => a.Divide(a.Multiply(a.Constant(InverseLn2), d[0]), x[0])),
        [Operations.Log10] = new(4, x => Math.Log10(x[0]), (a, x, _, d) => a.Divide(a.Multiply(a.Constant(InverseLn10), d[0]), x[0])),
        [Operations.Sqrt] = new(1, x => Math.Sqrt(x[0]), (a, x, y, d) => a.Divide(a.Multiply(a.Constant(0.5), d[0]), y)),
        [Operations.Cbrt] = new(10, x => x[0] < 0 ? -Math.Pow(-x[0], 1.0 / 3) : Math.Pow(x[0], 1.0 / 3), (a, x, y, d) =>
            a.Divide(d[0], a.Multiply(a.Constant(3), a.Power(y, 2)))),
        [Operations.Sin] = new(5, x => Math.Sin(x[0]), (a, x, _, d) => a.Multiply(a.Call(Operations.Cos, x[0]), d[0])),
        [Operations.Cos] = new(5, x => Math.Cos(x[0]), (a, x, _, d) => a.Negate(a.Multiply(a.Call(Operations.Sin, x[0]), d[0]))),
        [Operations.Tan] = new(10, x => Math.Tan(x[0]), (a, x, y, d) => a.Multiply(a.Add(a.One, a.Power(y, 2)), d[0])),
        [Operations.Asin] = new(6, x => Math.Asin(x[0]), (a, x, _, d) => a.Divide(d[0], Root(a, a.Subtract(a.One, a.Power(x[0], 2))))),
        [Operations.Acos] = new(6, x => Math.Acos(x[0]), (a, x, _, d) =>
            a.Negate(a.Divide(d[0], Root(a, a.Subtract(a.One, a.Power(x[0], 2)))))),
        [Operations.Atan] = new(4, x => Math.Atan(x[0]), (a, x, _, d) => a.Divide(d[0], a.Add(a.One, a.Power(x[0], 2)))),
        [Operations.Atan2] = new(7, x => Math.Atan2(x[0], x[1]), (a, x, _, d) => a.Divide(
            a.Subtract(a.Multiply(x[1], d[0]), a.Multiply(x[0], d[1])), a.Add(a.Power(x[0], 2), a.Power(x[1], 2)))),
        [Operations.Sinh] = new(4, x => Math.Sinh(x[0]), (a, x, _, d) => a.Multiply(a.Call(Operations.Cosh, x[0]), d[0])),
        [Operations.Cosh] = new(4, x => Math.Cosh(x[0]), (a, x, _, d) => a.Multiply(a.Call(Operations.Sinh, x[0]), d[0])),
        [Operations.Tanh] = new(3, x => Math.Tanh(x[0]), (a, x, y, d) => a.Multiply(a.Subtract(a.One, a.Power(y, 2)), d[0])),
        [Operations.Asinh] = new(9, x => (x[0] < 0 ? -1 : 1) * Math.Log(Math.Abs(x[0]) + Math.Sqrt((x[0] * x[0]) + 1)), (a, x, _, d) =>
            a.Divide(d[0], Root(a, a.Add(a.Power(x[0], 2), a.One)))),
        [Operations.Acosh] = new(9, x => Math.Log(x[0] + Math.Sqrt((x[0] * x[0]) - 1)), (a, x, _, d) =>
            a.Divide(d[0], Root(a, a.Subtract(a.Power(x[0], 2), a.One)))),
        [Operations.Atanh] = new(7, x => 0.5 * Math.Log((1 + x[0]) / (1 - x[0])), (a, x, _, d) =>
            a.Divide(d[0], a.Subtract(a.One, a.Power(x[0], 2)))),
        [Operations.Sigmoid] = new(3, x => 1 / (1 + Math.Exp(-x[0])), (a, x, y, d) =>
            a.Multiply(a.Multiply(y, a.Subtract(a.One, y)), d[0])),
        [Operations.Softplus] = new(6, x => Math.Log(1 + Math.Exp(x[0])), (a, x, _, d) =>
            a.Multiply(a.Call(Operations.Sigmoid, x[0]), d[0])),

        // The branch is chosen after both are differentiated: what the other one gives, be it no number, never gets in.
        [Operations.IfGreater] = new(1, x => x[0] > x[1] ? x[2] : x[3], (a, x, _, d) =>
            a.Choose(Operations.IfGreater, x[0], x[1], d[2], d[3])),
        [Operations.IfAtLeast] = new(1, x => x[0] >= x[1] ? x[2] : x[3], (a, x, _, d) =>
            a.Choose(Operations.IfAtLeast, x[0], x[1], d[2], d[3])),
        [Operations.IfEqual] = new(1, x => x[0] == x[1] ? x[2] : x[3], (a, x, _, d) =>
            a.Choose(Operations.IfEqual, x[0], x[1], d[2], d[3])),
    };

    private delegate int Rule(Algebra algebra, int[] operands, int value, int[] derivatives);

    /// <summary>What one vector of the function costs the compiler's inliner, with exp as 3.</summary>
    public static int Weight(string operation) => All.TryGetValue(operation, out var function) ? function.Weight : 0;

    public static double Evaluate(string operation, double[] operands) => All[operation].Value(operands);

    /// <summary>The derivative of a term whose operands' derivatives are given.</summary>
    public static int Differentiate(Algebra algebra, string operation, int[] operands, int value, int[] derivatives) =>
        All[operation].Derivative(algebra, operands, value, derivatives);

    private static int Root(Algebra a, int x) => a.Call(Operations.Sqrt, x);

    /// <summary>n · xⁿ⁻¹ · x' and xⁿ · log x · n', each only where it is needed: the logarithm of a negative base is no number.</summary>
    private static int PowerDerivative(Algebra a, int[] x, int value, int[] d)
    {
        var byBase = a.Zero;
        if (!a.IsZero(d[0]))
        {
            var lower = a.Graph[x[1]] is { IsConstant: true } constant
                ? a.Power(x[0], constant.Value - 1)
                : a.Call(Operations.Power, x[0], a.Subtract(x[1], a.One));
            byBase = a.Multiply(a.Multiply(x[1], lower), d[0]);
        }

        var byExponent = a.IsZero(d[1]) ? a.Zero : a.Multiply(a.Multiply(value, a.Call(Operations.Log, x[0])), d[1]);
        return a.Add(byBase, byExponent);
    }

    private sealed record Function(int Weight, Func<double[], double> Value, Rule Derivative);
}
