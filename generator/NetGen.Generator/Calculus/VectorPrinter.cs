using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Prints terms on vectors of a target, or on its plain floats, with the library's functions. With a writer, what is used more than once
/// becomes a local; without one it is written out at every place.
/// </summary>
internal sealed class VectorPrinter
{
    private readonly SimdTarget _target;
    private readonly ExpressionGraph _graph;
    private readonly IReadOnlyList<string> _variables;
    private readonly Dictionary<int, string> _locals = [];
    private IReadOnlyDictionary<int, int> _uses = new Dictionary<int, int>();

    private VectorPrinter(SimdTarget target, ExpressionGraph graph, IReadOnlyList<string> variables) =>
        (_target, _graph, _variables) = (target, graph, variables);

    /// <summary>The value of a term of a formula, as an expression on the variables, which are simple names.</summary>
    public static string Print(SimdTarget target, KernelWriter? k, ExpressionGraph source, int result, params string[] variables)
    {
        var graph = new ExpressionGraph();
        var lowered = Lowering.ForVectors(source, [result], graph)[0];
        return new VectorPrinter(target, graph, variables).Print(k, lowered);
    }

    private string Print(KernelWriter? k, int result)
    {
        var needed = _graph.Needed([result]);
        _uses = _graph.Uses(needed, [result]);
        if (k is not null)
        {
            foreach (var index in needed.Where(index => _uses[index] > 1 && !IsName(index)))
            {
                _locals.Add(index, k.Declare("e", Text(_graph[index])));
            }
        }

        return Text(result);
    }

    private bool IsName(int index) => _graph[index] is { IsConstant: true } or { IsVariable: true };

    private string Text(int index) => _locals.TryGetValue(index, out var local) ? local
        : IsName(index) || IsCall(_graph[index]) ? Text(_graph[index])
        : $"({Text(_graph[index])})";

    private string Text(Term term) => term.Operation switch
    {
        Operations.Constant => _target.Constant(term.Value),
        Operations.Variable => _variables[(int)term.Value],
        Operations.Add when Product(term.Operands[0]) is { } product => MultiplyAdd(product, term.Operands[1]),
        Operations.Add when Product(term.Operands[1]) is { } product => MultiplyAdd(product, term.Operands[0]),
        Operations.Add => $"{Operand(term, 0)} + {Operand(term, 1)}",
        Operations.Subtract => $"{Operand(term, 0)} - {Operand(term, 1)}",
        Operations.Multiply => $"{Operand(term, 0)} * {Operand(term, 1)}",
        Operations.Divide => $"{Operand(term, 0)} / {Operand(term, 1)}",
        Operations.Negate => $"-{Operand(term, 0)}",
        _ => _target.Call(term.Operation, term.Operands.Select(Text).ToArray()),
    };

    private static bool IsCall(Term term) => term.Operation is not
        (Operations.Add or Operations.Subtract or Operations.Multiply or Operations.Divide or Operations.Negate);

    /// <summary>A product that nothing else needs, so that a sum can take it in with one rounding.</summary>
    private Term? Product(int index) =>
        _graph[index] is { Operation: Operations.Multiply } term && !_locals.ContainsKey(index) && _uses[index] == 1 ? term : null;

    private string MultiplyAdd(Term product, int addend) => _target.MultiplyAdd(Operand(product, 0), Operand(product, 1), Text(addend));

    private string Operand(Term term, int operand) => Text(term.Operands[operand]);
}
