using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator;

/// <summary>From a method with [Gradient] to its model.</summary>
internal static class GradientReader
{
    public const string GradientAttributeName = "NetGen.GradientAttribute";

    public static GradientModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read((IMethodSymbol)context.TargetSymbol, context.SemanticModel.Compilation, cancellation).Model;

    /// <summary>Reads a method; the model to emit from, and for analyzers what is wrong and where.</summary>
    public static GradientReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var type = method.ContainingType;
        var isSingle = method.ReturnType.SpecialType == SpecialType.System_Single;
        var withRespectTo = WithRespectTo(method, out var unknown);
        var sameName = type.GetMembers(method.Name).OfType<IMethodSymbol>().Where(IsMarked).ToList();
        var model = new GradientModel(
            TypeReader.Read(type),
            type.TypeParameters.Length == 0 ? "" : "<" + string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name)) + ">",
            method.Name,
            sameName.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, method)),
            method.DeclaredAccessibility == Accessibility.Public,
            isSingle,
            method.Parameters.Select(parameter => Escaped(parameter.Name)).ToEquatableArray(),
            withRespectTo.ToEquatableArray());
        if (!HasSignature(method, isSingle))
        {
            return Faulty(Fault.Of(nameof(CalculusRules.NotScalar), method.Name));
        }

        if (unknown is not null)
        {
            var names = string.Join(", ", method.Parameters.Select(parameter => $"'{parameter.Name}'"));
            return Faulty(Fault.Of(nameof(CalculusRules.UnknownArgument), method.Name, unknown, names));
        }

        var (spans, arguments) = FreeForms(method, model);
        if (!spans || !arguments)
        {
            // The form that nobody has written is there, and throws.
            var faulty = Faulty(Fault.Of(nameof(CalculusRules.GradientDefined), model.GradientName, method.Name));
            return faulty with { Model = faulty.Model with { CanEmit = model.Type.NotPartial is null && (spans || arguments), TakesSpans = spans, TakesArguments = arguments } };
        }

        var reading = FormulaReader.Read(method, compilation, cancellation);
        var complete = model with { Formula = reading.Formula, Fault = reading.Fault, CanEmit = model.Type.NotPartial is null };
        return model.Type.NotPartial is { } notPartial
            ? new GradientReading(complete, Fault.Of(nameof(CalculusRules.GradientNotPartial), notPartial, method.Name), null, [])
            : new GradientReading(complete, reading.Fault, reading.Place, reading.Corners);

        GradientReading Faulty(Fault fault) => new(model with { Fault = fault, CanEmit = false }, fault, null, []);
    }

    public static bool IsMarked(IMethodSymbol method) => Attribute(method) is not null;

    public static AttributeData? Attribute(IMethodSymbol method) => method.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { Name: "GradientAttribute" } type
        && type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true });

    private static bool HasSignature(IMethodSymbol method, bool isSingle) =>
        method.IsStatic && !method.IsGenericMethod && method.MethodKind == MethodKind.Ordinary && method.RefKind == RefKind.None
        && FormulaReader.IsFloating(method.ReturnType) && method.Parameters.Length > 0
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None
            && parameter.Type.SpecialType == (isSingle ? SpecialType.System_Single : SpecialType.System_Double));

    /// <summary>The indices of the named arguments, or of all; the first name that is no argument's.</summary>
    private static List<int> WithRespectTo(IMethodSymbol method, out string? unknown)
    {
        unknown = null;
        var all = method.Parameters.Select(parameter => parameter.Ordinal).ToList();
        var constant = Attribute(method)?.ConstructorArguments.FirstOrDefault();
        if (constant is not { Kind: TypedConstantKind.Array, IsNull: false, Values: { Length: > 0 } values })
        {
            return all;
        }

        var indices = new List<int>();
        foreach (var name in values.Select(value => value.Value as string ?? ""))
        {
            var parameter = method.Parameters.FirstOrDefault(candidate => candidate.Name == name);
            if (parameter is null)
            {
                unknown ??= name;
            }
            else if (!indices.Contains(parameter.Ordinal))
            {
                indices.Add(parameter.Ordinal);
            }
        }

        return indices;
    }

    /// <summary>Which of the two methods would not be there twice: the user wrote one, or another overload has the same gradient.</summary>
    private static (bool Spans, bool Arguments) FreeForms(IMethodSymbol method, GradientModel model)
    {
        var number = model.IsSingle ? SpecialType.System_Single : SpecialType.System_Double;
        var written = method.ContainingType.GetMembers(model.GradientName)
            .Where(member => member.DeclaringSyntaxReferences.Any(reference =>
                !reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName!))).ToList();
        if (written.Any(member => member is not IMethodSymbol))
        {
            return (false, false);
        }

        var hasSpans = written.OfType<IMethodSymbol>().Any(other => IsSpanForm(other, number))
            || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
                .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method))
                .Any(other => IsMarked(other) && other.ReturnType.SpecialType == method.ReturnType.SpecialType);
        return (!hasSpans, !written.OfType<IMethodSymbol>().Any(other => IsTupleForm(other, number, model.Parameters.Count)));
    }

    private static bool IsSpanForm(IMethodSymbol method, SpecialType number) => method.Parameters.Length == 2
        && Element(method.Parameters[0].Type, "ReadOnlySpan") == number && Element(method.Parameters[1].Type, "Span") == number;

    private static bool IsTupleForm(IMethodSymbol method, SpecialType number, int count) =>
        method.Parameters.Length == count && method.Parameters.All(parameter => parameter.Type.SpecialType == number);

    private static SpecialType? Element(ITypeSymbol type, string span) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named && named.Name == span ? named.TypeArguments[0].SpecialType : null;

    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}

/// <summary>A method's model, and for analyzers what is wrong and where. Holds syntax: never kept.</summary>
internal sealed record GradientReading(GradientModel Model, Fault? Fault, SyntaxNode? Place, IReadOnlyList<SyntaxCorner> Corners);
