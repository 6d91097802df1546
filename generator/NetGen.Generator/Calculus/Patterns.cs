using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Recognises what has a better form than the one in which it is written: powers, and the sigmoid and the softplus, whose derivatives would
/// overflow if they were taken of their parts.
/// </summary>
internal static class Patterns
{
    public static Formula Recognize(Formula formula)
    {
        var graph = new ExpressionGraph();
        var places = new List<int>();
        foreach (var term in formula.Terms)
        {
            var operands = term.Operands.Select(operand => places[operand]).ToArray();
            places.Add(term.Operation switch
            {
                Operations.Multiply => Multiply(graph, operands[0], operands[1]),
                Operations.Divide => Divide(graph, operands[0], operands[1]),
                Operations.Log when OnePlusExp(graph, operands[0]) is { } exponent => graph.Of(Operations.Softplus, exponent),
                _ => graph.Add(term with { Operands = operands.ToEquatableArray() }),
            });
        }

        return graph.ToFormula(formula.Variables, places[formula.Result]);
    }

    /// <summary>x · x is x², and x² · x is x³.</summary>
    private static int Multiply(ExpressionGraph graph, int x, int y)
    {
        var power = graph[x];
        var isPower = power.Operation == Operations.Power && power.Operands[0] == y
            && graph[power.Operands[1]] is { IsConstant: true, Value: > 0 } constant && constant.Value == System.Math.Floor(constant.Value);
        return x == y && !graph[x].IsConstant ? graph.Of(Operations.Power, x, graph.Constant(2))
            : isPower ? graph.Of(Operations.Power, y, graph.Constant(graph[power.Operands[1]].Value + 1))
            : graph.Of(Operations.Multiply, x, y);
    }

    /// <summary>x / (1 + e^v) is x · sigmoid(−v), and e^v / (1 + e^v) is sigmoid(v).</summary>
    private static int Divide(ExpressionGraph graph, int numerator, int denominator)
    {
        if (OnePlusExp(graph, denominator) is not { } exponent)
        {
            return graph.Of(Operations.Divide, numerator, denominator);
        }

        if (graph[numerator] is { Operation: Operations.Exp } exp && exp.Operands[0] == exponent)
        {
            return graph.Of(Operations.Sigmoid, exponent);
        }

        var sigmoid = graph.Of(
            Operations.Sigmoid,
            graph[exponent] is { Operation: Operations.Negate } negation ? negation.Operands[0] : graph.Of(Operations.Negate, exponent));
        return graph[numerator] is { IsConstant: true, Value: 1 } ? sigmoid : graph.Of(Operations.Multiply, numerator, sigmoid);
    }

    /// <summary>v of 1 + e^v; null for any other term.</summary>
    private static int? OnePlusExp(ExpressionGraph graph, int index)
    {
        if (graph[index] is not { Operation: Operations.Add } sum)
        {
            return null;
        }

        var (x, y) = (graph[sum.Operands[0]], graph[sum.Operands[1]]);
        return x is { IsConstant: true, Value: 1 } && y.Operation == Operations.Exp ? y.Operands[0]
            : y is { IsConstant: true, Value: 1 } && x.Operation == Operations.Exp ? x.Operands[0]
            : null;
    }
}
