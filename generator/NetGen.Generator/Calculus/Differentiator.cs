using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Symbolic differentiation, term by term from the arguments to the result. Terms of the function itself are reused in its derivative, and
/// derivatives by several variables share theirs.
/// </summary>
internal static class Differentiator
{
    /// <summary>The derivative of a term of the graph with respect to one variable, as another term of the graph.</summary>
    public static int Differentiate(ExpressionGraph graph, int result, int variable)
    {
        var algebra = new Algebra(graph);
        var derivatives = new Dictionary<int, int>();
        foreach (var index in graph.Needed([result]))
        {
            var term = graph[index];
            var ofOperands = term.Operands.Select(operand => derivatives[operand]).ToArray();
            derivatives[index] = term.IsVariable ? (term.Value == variable ? algebra.One : algebra.Zero)
                : ofOperands.All(algebra.IsZero) ? algebra.Zero
                : Functions.Differentiate(algebra, term.Operation, term.Operands.ToArray(), index, ofOperands);
        }

        return derivatives[result];
    }

    /// <summary>The value of a term for given arguments, in double precision.</summary>
    public static double Evaluate(ExpressionGraph graph, int result, IReadOnlyList<double> arguments)
    {
        var values = new Dictionary<int, double>();
        foreach (var index in graph.Needed([result]))
        {
            var term = graph[index];
            values[index] = term.IsConstant ? term.Value
                : term.IsVariable ? arguments[(int)term.Value]
                : Functions.Evaluate(term.Operation, term.Operands.Select(operand => values[operand]).ToArray());
        }

        return values[result];
    }
}
