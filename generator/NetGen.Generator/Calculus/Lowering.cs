using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Rewrites terms into those that a target has: powers as products and roots, and what has no function of its own.</summary>
internal static class Lowering
{
    private const double InverseLn2 = 1.4426950408889634074;
    private const double InverseLn10 = 0.43429448190325182765;

    /// <summary>The largest power that is written as a product.</summary>
    private const int LargestProduct = 64;

    /// <summary>For plain C#: Math has all functions but the sigmoid and the softplus.</summary>
    public static int[] ForMath(ExpressionGraph source, IReadOnlyList<int> results, ExpressionGraph target) =>
        Rewrite(source, results, target, (graph, term) => term.Operation switch
        {
            Operations.Sigmoid => Sigmoid(graph, term.Operands[0]),
            Operations.Softplus => graph.Of(
                Operations.Log, graph.Of(Operations.Add, graph.Constant(1), graph.Of(Operations.Exp, term.Operands[0]))),
            _ => null,
        });

    /// <summary>For vectors: what the library has no function for is made of what it has.</summary>
    public static int[] ForVectors(ExpressionGraph source, IReadOnlyList<int> results, ExpressionGraph target) =>
        Rewrite(source, results, target, (graph, term) => term.Operation switch
        {
            Operations.Log2 => graph.Of(Operations.Multiply, graph.Of(Operations.Log, term.Operands[0]), graph.Constant(InverseLn2)),
            Operations.Log10 => graph.Of(Operations.Multiply, graph.Of(Operations.Log, term.Operands[0]), graph.Constant(InverseLn10)),
            Operations.Tan => graph.Of(
                Operations.Divide, graph.Of(Operations.Sin, term.Operands[0]), graph.Of(Operations.Cos, term.Operands[0])),
            _ => null,
        });

    private static int[] Rewrite(
        ExpressionGraph source, IReadOnlyList<int> results, ExpressionGraph target, Func<ExpressionGraph, Term, int?> special)
    {
        var places = new Dictionary<int, int>();
        foreach (var index in source.Needed(results))
        {
            var term = source[index] with { Operands = source[index].Operands.Select(operand => places[operand]).ToEquatableArray() };
            places[index] = special(target, term) ?? Power(target, term) ?? target.Add(term);
        }

        return results.Select(result => places[result]).ToArray();
    }

    private static int Sigmoid(ExpressionGraph graph, int x)
    {
        var negative = graph[x] is { Operation: Operations.Negate } negation ? negation.Operands[0] : graph.Of(Operations.Negate, x);
        var one = graph.Constant(1);
        return graph.Of(Operations.Divide, one, graph.Of(Operations.Add, one, graph.Of(Operations.Exp, negative)));
    }

    /// <summary>Small whole powers as products, halves as roots.</summary>
    private static int? Power(ExpressionGraph graph, Term term)
    {
        if (term.Operation != Operations.Power || graph[term.Operands[1]] is not { IsConstant: true, Value: var exponent })
        {
            return null;
        }

        var (x, size) = (term.Operands[0], Math.Abs(exponent));
        int? positive = size == 0 ? graph.Constant(1)
            : size == 0.5 ? graph.Of(Operations.Sqrt, x)
            : size <= LargestProduct && size == Math.Floor(size) ? Product(graph, x, (int)size)
            : null;
        return positive is not { } power ? null
            : exponent >= 0 ? power
            : graph.Of(Operations.Divide, graph.Constant(1), power);
    }

    private static int Product(ExpressionGraph graph, int x, int exponent)
    {
        if (exponent == 1)
        {
            return x;
        }

        var half = Product(graph, x, exponent / 2);
        var square = graph.Of(Operations.Multiply, half, half);
        return exponent % 2 == 0 ? square : graph.Of(Operations.Multiply, square, x);
    }
}
