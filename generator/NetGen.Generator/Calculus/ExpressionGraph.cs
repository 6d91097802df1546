using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Terms under construction. Equal terms are one: common subexpressions are shared as soon as they arise.</summary>
internal sealed class ExpressionGraph
{
    private readonly List<Term> _terms = [];
    private readonly Dictionary<Term, int> _indices = [];

    public int Count => _terms.Count;

    public Term this[int index] => _terms[index];

    public int Constant(double value) => Add(Term.Constant(value));

    public int Variable(int index) => Add(Term.Variable(index));

    public int Of(string operation, params int[] operands) => Add(Term.Of(operation, operands));

    public int Add(Term term)
    {
        // Equality does not tell the zeros apart, and must not make one of the other.
        if (term.IsConstant && term.Value == 0 && 1 / term.Value < 0)
        {
            return Of(Operations.Negate, Constant(0));
        }

        if (!_indices.TryGetValue(term, out var index))
        {
            index = _terms.Count;
            _terms.Add(term);
            _indices.Add(term, index);
        }

        return index;
    }

    /// <summary>Adds a formula's terms; gives where each of them now is.</summary>
    public int[] Add(Formula formula)
    {
        var indices = new int[formula.Terms.Count];
        for (var i = 0; i < indices.Length; i++)
        {
            var term = formula.Terms[i];
            indices[i] = Add(term with { Operands = term.Operands.Select(operand => indices[operand]).ToEquatableArray() });
        }

        return indices;
    }

    /// <summary>The terms that the results need, in their order.</summary>
    public IReadOnlyList<int> Needed(IEnumerable<int> results)
    {
        var needed = new SortedSet<int>(results);
        for (var i = Count - 1; i >= 0; i--)
        {
            if (needed.Contains(i))
            {
                needed.UnionWith(_terms[i].Operands);
            }
        }

        return needed.ToList();
    }

    /// <summary>How often each term is an operand of what is needed, or a result.</summary>
    public IReadOnlyDictionary<int, int> Uses(IReadOnlyList<int> needed, IEnumerable<int> results)
    {
        var uses = needed.ToDictionary(index => index, _ => 0);
        foreach (var operand in needed.SelectMany(index => _terms[index].Operands).Concat(results))
        {
            uses[operand]++;
        }

        return uses;
    }

    /// <summary>The formula of one result, without what it does not need.</summary>
    public Formula ToFormula(IEnumerable<string> variables, int result)
    {
        var needed = Needed([result]);
        var places = needed.Select((index, place) => (index, place)).ToDictionary(pair => pair.index, pair => pair.place);
        var terms = needed.Select(index =>
            _terms[index] with { Operands = _terms[index].Operands.Select(operand => places[operand]).ToEquatableArray() });
        return new Formula(variables.ToEquatableArray(), terms.ToEquatableArray(), places[result]);
    }
}
