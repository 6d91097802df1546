using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator;

/// <summary>From the model of a method with [Gradient] to the file with its gradient.</summary>
internal static class GradientEmitter
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names that a tuple's elements cannot have.</summary>
    private static readonly string[] TupleMembers = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    public static void Emit(SourceProductionContext context, GradientModel model)
    {
        if (model.CanEmit)
        {
            var overload = model.Ordinal > 0 ? Literal.Int(model.Ordinal + 1) : "";
            var file = EmittedFile.HintName(model.Type, $"{model.GradientName}{Arity(model)}{overload}");
            context.AddSource(file, SourceText.From(Write(model), Utf8));
        }
    }

    public static string Write(GradientModel model) => EmittedFile.Write(
        model.Type,
        $"The gradient of {model.Type.FullName}.{model.Method}. Written by NetGen from its body.",
        "",
        code => WriteMembers(code, model),
        model.TypeParameters);

    private static string Arity(GradientModel model) =>
        model.TypeParameters.Length == 0 ? "" : $"_{Literal.Int(model.TypeParameters.Split(',').Length)}";

    private static void WriteMembers(CodeWriter code, GradientModel model)
    {
        if (model.TakesSpans)
        {
            WriteSpanForm(code, model);
            code.Blank();
        }

        if (model.TakesArguments)
        {
            WriteArgumentForm(code, model);
        }
    }

    private static void WriteSpanForm(CodeWriter code, GradientModel model)
    {
        var derivatives = Derivatives(model);
        var count = model.WithRespectTo.Count;
        code.Line($"/// <summary>The gradient of {model.Method}: {derivatives}.</summary>");
        code.Line($"/// <param name=\"at\">The arguments of {model.Method}: {string.Join(", ", model.Parameters.Select(Plain))}.</param>");
        code.Line($"/// <param name=\"gradient\">Receives {derivatives}.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length.</exception>");
        var spans = $"global::System.ReadOnlySpan<{model.Number}> at, global::System.Span<{model.Number}> gradient";
        using (code.Block($"{Access(model)} static void {model.GradientName}({spans})"))
        {
            if (model.Formula is null)
            {
                code.Line(Throw(model));
                return;
            }

            code.Line($"global::NetGen.Numerics.Check.Length(at.Length, {Literal.Int(model.Parameters.Count)}, nameof(at));");
            code.Line($"global::NetGen.Numerics.Check.Length(gradient.Length, {Literal.Int(count)}, nameof(gradient));");
            var call = $"{model.GradientName}({string.Join(", ", model.Parameters.Select((_, i) => $"at[{Literal.Int(i)}]"))})";
            if (count == 1)
            {
                code.Line($"gradient[0] = {call};");
            }
            else
            {
                code.Line($"({string.Join(", ", Enumerable.Range(0, count).Select(i => $"gradient[{Literal.Int(i)}]"))}) = {call};");
            }
        }
    }

    private static void WriteArgumentForm(CodeWriter code, GradientModel model)
    {
        var derivatives = Derivatives(model);
        code.Line($"/// <summary>The gradient of {model.Method}: {derivatives}.</summary>");
        foreach (var parameter in model.Parameters)
        {
            code.Line($"/// <param name=\"{Plain(parameter)}\">An argument of {model.Method}.</param>");
        }

        code.Line($"/// <returns>{derivatives}.</returns>");
        var parameters = string.Join(", ", model.Parameters.Select(name => $"{model.Number} {name}"));
        using (code.Block($"{Access(model)} static {Result(model, [.. Names(model)])} {model.GradientName}({parameters})"))
        {
            if (model.Formula is { } formula)
            {
                WriteDerivatives(code, model, formula);
            }
            else
            {
                code.Line(Throw(model));
            }
        }
    }

    private static string Access(GradientModel model) => model.IsPublic ? "public" : "internal";

    /// <summary>The arguments with respect to which is differentiated.</summary>
    private static IEnumerable<string> Names(GradientModel model) => model.WithRespectTo.Select(index => model.Parameters[index]);

    private static string Derivatives(GradientModel model) => string.Join(", ", Names(model).Select(name => Partial(model, Plain(name))));

    private static void WriteDerivatives(CodeWriter code, GradientModel model, Formula formula)
    {
        var graph = new ExpressionGraph();
        var result = graph.Add(formula)[formula.Result];
        var text = new FormulaText(graph, formula.Variables);
        code.Line($"// {model.Method} = {text.Of(result)}");
        var derivatives = new List<int>();
        foreach (var variable in model.WithRespectTo)
        {
            var derivative = Differentiator.Differentiate(graph, result, variable);
            derivatives.Add(derivative);
            code.Line($"// {Partial(model, formula.Variables[variable])} = {text.Of(derivative)}");
        }

        var lowered = new ExpressionGraph();
        var printed = new ScalarPrinter(lowered, model.Parameters, model.IsSingle)
            .Write(code, Lowering.ForMath(graph, derivatives, lowered));
        if (printed.Count == 1)
        {
            code.Line($"return {printed[0]};");
            return;
        }

        code.Line("return (");
        for (var i = 0; i < printed.Count; i++)
        {
            code.Line($"    {printed[i]}{(i < printed.Count - 1 ? "," : ");")}");
        }
    }

    /// <summary>∂F/∂x, or F′ of a function with one argument.</summary>
    private static string Partial(GradientModel model, string name) =>
        model.Parameters.Count == 1 ? $"d{model.Method}/d{name}" : $"∂{model.Method}/∂{name}";

    private static string Result(GradientModel model, List<string> names)
    {
        if (names.Count == 1)
        {
            return model.Number;
        }

        var elements = names.Select((name, i) => IsElementName(Plain(name), i) ? $"{model.Number} {name}" : model.Number);
        return $"({string.Join(", ", elements)})";
    }

    /// <summary>Item3 may only be the third element, and some names are taken.</summary>
    private static bool IsElementName(string name, int position) => !TupleMembers.Contains(name)
        && !(name.StartsWith("Item", System.StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit)
            && name != $"Item{Literal.Int(position + 1)}");

    private static string Throw(GradientModel model)
    {
        var message = model.Fault?.At(0) is { } finding
            ? $"{finding.Rule.Id}: {finding.Message}"
            : $"The body of {model.Method} does not compile.";
        return $"throw new global::System.InvalidOperationException({Literal.String(message)});";
    }

    private static string Plain(string name) => name.TrimStart('@');
}
