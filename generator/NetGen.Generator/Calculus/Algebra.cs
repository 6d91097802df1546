using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Builds terms and simplifies them on the way: what derivatives are made of. A factor 0 makes 0, whatever the other one is: a variable
/// that does not occur contributes nothing, even where the rest is infinite.
/// </summary>
internal sealed class Algebra(ExpressionGraph graph)
{
    public ExpressionGraph Graph { get; } = graph;

    public int Zero => Graph.Constant(0);

    public int One => Graph.Constant(1);

    public int Constant(double value) => Graph.Constant(value);

    public bool IsZero(int x) => IsConstant(x, 0);

    public int Negate(int x) => Graph[x] switch
    {
        { IsConstant: true, Value: 0 } => x,
        { IsConstant: true } constant => Constant(-constant.Value),
        { Operation: Operations.Negate } negation => negation.Operands[0],
        { Operation: Operations.Subtract } difference => Subtract(difference.Operands[1], difference.Operands[0]),
        { Operation: Operations.Multiply } product when Factor(product, out var factor, out var rest) => Multiply(Constant(-factor), rest),
        _ => Graph.Of(Operations.Negate, x),
    };

    public int Add(int x, int y)
    {
        if (IsZero(x))
        {
            return y;
        }

        if (IsZero(y))
        {
            return x;
        }

        if (Graph[x].IsConstant && Graph[y].IsConstant)
        {
            return Constant(Graph[x].Value + Graph[y].Value);
        }

        var ((a, u), (b, v)) = (Scaled(x), Scaled(y));
        if (u == v)
        {
            return Multiply(Constant(a + b), u);
        }

        // A sum with a negative term is a difference: x − y reads better than x + −1 · y.
        return b < 0 ? Graph.Of(Operations.Subtract, x, Multiply(Constant(-b), v))
            : a < 0 ? Graph.Of(Operations.Subtract, y, Multiply(Constant(-a), u))
            : Graph.Of(Operations.Add, x, y);
    }

    public int Subtract(int x, int y) => x == y ? Zero : IsZero(x) ? Negate(y) : Add(x, Negate(y));

    public int Multiply(int x, int y)
    {
        if (IsZero(x) || IsZero(y))
        {
            return Zero;
        }

        var ((a, u), (b, v)) = (Scaled(x), Scaled(y));
        var factor = a * b;
        if (double.IsNaN(factor) || double.IsInfinity(factor))
        {
            return Graph.Of(Operations.Multiply, x, y);
        }

        var product = IsConstant(u, 1) ? v : IsConstant(v, 1) ? u : Product(u, v);
        return factor == 1 ? product
            : IsConstant(product, 1) ? Constant(factor)
            : factor == -1 ? Graph.Of(Operations.Negate, product)
            : Graph[product] is { Operation: Operations.Divide } quotient && Graph[quotient.Operands[0]].IsConstant
                ? Divide(Constant(factor * Graph[quotient.Operands[0]].Value), quotient.Operands[1])
            : Graph.Of(Operations.Multiply, Constant(factor), product);
    }

    public int Divide(int x, int y)
    {
        if (IsZero(x) || IsConstant(y, 1))
        {
            return x;
        }

        if (Graph[x].IsConstant && Graph[y].IsConstant && Graph[y].Value != 0)
        {
            return Constant(Graph[x].Value / Graph[y].Value);
        }

        return Graph[y] is { IsConstant: true, Value: -1 } ? Negate(x)
            : Graph[x] is { Operation: Operations.Negate } negation ? Negate(Divide(negation.Operands[0], y))
            : Graph.Of(Operations.Divide, x, y);
    }

    /// <summary>x to a constant power.</summary>
    public int Power(int x, double exponent) => exponent switch
    {
        0 => One,
        1 => x,
        _ when IsInteger(exponent) && Graph[x] is { Operation: Operations.Power } power
            && Exponent(power) is { } inner && IsInteger(inner) => Power(power.Operands[0], inner * exponent),
        _ => Graph.Of(Operations.Power, x, Constant(exponent)),
    };

    /// <summary>A function's value, computed now if all operands are constants.</summary>
    public int Call(string operation, params int[] operands)
    {
        if (operands.All(operand => Graph[operand].IsConstant))
        {
            var value = Functions.Evaluate(operation, operands.Select(operand => Graph[operand].Value).ToArray());
            if (!double.IsNaN(value) && !double.IsInfinity(value))
            {
                return Constant(value);
            }
        }

        return Graph.Of(operation, operands);
    }

    /// <summary>A choice between two terms; none where both are the same.</summary>
    public int Choose(string conditional, int left, int right, int whenTrue, int whenFalse) =>
        whenTrue == whenFalse ? whenTrue : Graph.Of(conditional, left, right, whenTrue, whenFalse);

    private bool IsConstant(int x, double value) => Graph[x] is { IsConstant: true } constant && constant.Value == value;

    /// <summary>A term as a number times a term.</summary>
    private (double Factor, int Term) Scaled(int x) => Graph[x] switch
    {
        { IsConstant: true } constant => (constant.Value, One),
        { Operation: Operations.Negate } negation when !Graph[negation.Operands[0]].IsConstant => Negated(Scaled(negation.Operands[0])),
        { Operation: Operations.Multiply } product when Factor(product, out var factor, out var rest) => (factor, rest),
        _ => (1, x),
    };

    private static (double Factor, int Term) Negated((double Factor, int Term) scaled) => (-scaled.Factor, scaled.Term);

    /// <summary>The constant of a product that has one.</summary>
    private bool Factor(Term product, out double factor, out int rest)
    {
        var (first, second) = (product.Operands[0], product.Operands[1]);
        var constant = Graph[first].IsConstant ? first : second;
        rest = constant == first ? second : first;
        factor = Graph[constant].Value;
        return Graph[constant].IsConstant && !Graph[rest].IsConstant && factor != 0 && !double.IsNaN(factor) && !double.IsInfinity(factor);
    }

    /// <summary>A product without constants: powers of one base are gathered, quotients of 1 become divisions.</summary>
    private int Product(int x, int y)
    {
        var ((a, n), (b, m)) = (AsPower(x), AsPower(y));
        if (a == b)
        {
            return Power(a, n + m);
        }

        return Graph[x] is { Operation: Operations.Divide } left && IsConstant(left.Operands[0], 1) ? Divide(y, left.Operands[1])
            : Graph[y] is { Operation: Operations.Divide } right && IsConstant(right.Operands[0], 1) ? Divide(x, right.Operands[1])
            : Graph.Of(Operations.Multiply, x, y);
    }

    private (int Base, double Exponent) AsPower(int x) =>
        Graph[x] is { Operation: Operations.Power } power && Exponent(power) is { } exponent && exponent > 0 && IsInteger(exponent)
            ? (power.Operands[0], exponent)
            : (x, 1);

    private double? Exponent(Term power) => Graph[power.Operands[1]] is { IsConstant: true } constant ? constant.Value : null;

    private static bool IsInteger(double value) => Math.Floor(value) == value;
}
