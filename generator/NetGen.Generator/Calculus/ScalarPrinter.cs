using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Prints terms as C# on double or float: what is used more than once, and is more than a name, becomes a local. Parentheses keep the
/// order in which the operations are rounded.
/// </summary>
internal sealed class ScalarPrinter
{
    private const int Conditional = 0;
    private const int Sum = 1;
    private const int Product = 2;
    private const int Unary = 3;
    private const int Primary = 4;

    private readonly ExpressionGraph _graph;
    private readonly IReadOnlyList<string> _variables;
    private readonly bool _isSingle;
    private readonly Dictionary<int, string> _locals = [];

    public ScalarPrinter(ExpressionGraph graph, IReadOnlyList<string> variables, bool isSingle)
    {
        (_graph, _variables, _isSingle) = (graph, variables, isSingle);
    }

    /// <summary>Writes the locals that the results need and gives the results as expressions.</summary>
    public IReadOnlyList<string> Write(CodeWriter code, IReadOnlyList<int> results)
    {
        var needed = _graph.Needed(results);
        var uses = _graph.Uses(needed, results);
        var number = 0;
        foreach (var index in needed.Where(index => uses[index] > 1 && !IsName(index)))
        {
            string name;
            do
            {
                name = $"t{Literal.Int(++number)}";
            }
            while (_variables.Contains(name));

            code.Line($"{(_isSingle ? "float" : "double")} {name} = {Print(index, Conditional)};");
            _locals.Add(index, name);
        }

        return results.Select(result => Print(result, Conditional)).ToList();
    }

    /// <summary>A variable, a constant, or one of them negated: nothing is saved by naming it.</summary>
    private bool IsName(int index) => _graph[index] is { IsConstant: true } or { IsVariable: true }
        || (_graph[index].Operation == Operations.Negate && IsName(_graph[index].Operands[0]));

    private string Print(int index, int surrounding)
    {
        if (_locals.TryGetValue(index, out var local))
        {
            return local;
        }

        var (text, precedence) = Text(_graph[index]);
        return precedence < surrounding ? $"({text})" : text;
    }

    private (string Text, int Precedence) Text(Term term) => term.Operation switch
    {
        Operations.Constant => (Number(term.Value), term.Value < 0 ? Unary : Primary),
        Operations.Variable => (_variables[(int)term.Value], Primary),
        Operations.Add => ($"{Operand(term, 0, Sum)} + {Operand(term, 1, Product)}", Sum),
        Operations.Subtract => ($"{Operand(term, 0, Sum)} - {Operand(term, 1, Product)}", Sum),
        Operations.Multiply => ($"{Operand(term, 0, Product)} * {Operand(term, 1, Unary)}", Product),
        Operations.Divide => ($"{Operand(term, 0, Product)} / {Operand(term, 1, Unary)}", Product),
        Operations.Negate => ($"-{Operand(term, 0, Primary)}", Unary),
        Operations.IfGreater => Choice(term, ">"),
        Operations.IfAtLeast => Choice(term, ">="),
        Operations.IfEqual => Choice(term, "=="),
        _ => (Call(term), Primary),
    };

    private string Call(Term term)
    {
        var arguments = string.Join(", ", term.Operands.Select(operand => Print(operand, Conditional)));
        return $"global::System.{(_isSingle ? "MathF" : "Math")}.{term.Operation}({arguments})";
    }

    private (string Text, int Precedence) Choice(Term term, string comparison) =>
        ($"{Operand(term, 0, Sum)} {comparison} {Operand(term, 1, Sum)} ? {Operand(term, 2, Sum)} : {Operand(term, 3, Sum)}", Conditional);

    private string Operand(Term term, int operand, int surrounding) => Print(term.Operands[operand], surrounding);

    private string Number(double value)
    {
        if (_isSingle)
        {
            return Literal.Float(value);
        }

        return value switch
        {
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            double.NaN => "double.NaN",
            // The suffix would be shorter, but nobody writes 2d · x.
            _ => value.ToString("R", CultureInfo.InvariantCulture) is var text && text.All(c => char.IsDigit(c) || c == '-')
                ? text + ".0"
                : text,
        };
    }
}
