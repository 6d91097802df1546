using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Terms as people write them, for comments: 2·x·exp(x² + y²) + 2·(x − 2).</summary>
internal sealed class FormulaText(ExpressionGraph graph, IReadOnlyList<string> variables)
{
    private const int Conditional = 0;
    private const int Sum = 1;
    private const int Product = 2;
    private const int Unary = 3;
    private const int Primary = 4;

    /// <summary>Longer formulas are cut: they can be read in the code.</summary>
    private const int Longest = 110;

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public string Of(int index)
    {
        // Shared terms are written out at every place, which can double with every level: so their number is bounded too.
        var text = Size(index, []) > Longest ? "" : Print(index, Conditional);
        return text.Length is 0 or > Longest ? "a longer formula, as computed below" : text;
    }

    private int Size(int index, Dictionary<int, int> sizes)
    {
        if (!sizes.TryGetValue(index, out var size))
        {
            size = System.Math.Min(Longest + 1, 1 + graph[index].Operands.Sum(operand => Size(operand, sizes)));
            sizes.Add(index, size);
        }

        return size;
    }

    private string Print(int index, int surrounding)
    {
        var (text, precedence) = Text(graph[index]);
        return precedence < surrounding ? $"({text})" : text;
    }

    private (string Text, int Precedence) Text(Term term) => term.Operation switch
    {
        Operations.Constant => (Number(term.Value), term.Value < 0 ? Unary : Primary),
        Operations.Variable => (variables[(int)term.Value].TrimStart('@'), Primary),
        Operations.Add => ($"{Operand(term, 0, Sum)} + {Operand(term, 1, Sum)}", Sum),
        Operations.Subtract => ($"{Operand(term, 0, Sum)} − {Operand(term, 1, Product)}", Sum),
        Operations.Multiply => ($"{Operand(term, 0, Product)}·{Operand(term, 1, Product)}", Product),
        Operations.Divide => ($"{Operand(term, 0, Product)} / {Operand(term, 1, Unary)}", Product),
        Operations.Negate => ($"−{Operand(term, 0, Unary)}", Unary),
        Operations.Power => Power(term),
        Operations.IfGreater => Choice(term, ">"),
        Operations.IfAtLeast => Choice(term, "≥"),
        Operations.IfEqual => Choice(term, "="),
        Operations.Abs => ($"|{Operand(term, 0, Conditional)}|", Primary),
        Operations.Sqrt => ($"√{Operand(term, 0, Primary)}", Primary),
        _ => ($"{term.Operation.ToLowerInvariant()}({string.Join(", ", term.Operands.Select(x => Print(x, Conditional)))})", Primary),
    };

    private (string Text, int Precedence) Power(Term term) =>
        graph[term.Operands[1]] is { IsConstant: true, Value: >= 0 and < 10 } constant && constant.Value == (int)constant.Value
            ? ($"{Operand(term, 0, Primary)}{Superscripts[(int)constant.Value]}", Primary)
            : ($"{Operand(term, 0, Primary)}^{Operand(term, 1, Primary)}", Unary);

    private (string Text, int Precedence) Choice(Term term, string comparison) =>
        ($"{Operand(term, 0, Sum)} {comparison} {Operand(term, 1, Sum)} ? {Operand(term, 2, Sum)} : {Operand(term, 3, Sum)}", Conditional);

    private string Operand(Term term, int operand, int surrounding) => Print(term.Operands[operand], surrounding);

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');
}
