using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator;

/// <summary>What the reader takes of the annotated type itself: where it stands, whether code can be added, which names it uses.</summary>
internal static class TypeReader
{
    public static TypeModel Read(INamedTypeSymbol type)
    {
        var containing = new List<ContainingType>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containing.Insert(0, new ContainingType(Keyword(outer), Name(outer), TypeParameters(outer)));
        }

        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named
            ? named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
            : "";
        return new TypeModel(space, Name(type), Keyword(type), containing.ToEquatableArray())
        {
            Obstacle = Obstacle(type),
            NotPartial = NotPartial(type),
        };
    }

    /// <summary>The user's members whose names or signatures the generated ones need.</summary>
    public static EquatableArray<string> CollidingMembers(INamedTypeSymbol type, bool hasLoss, bool hasOptimizer)
    {
        var members = new List<string>();
        foreach (var member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member.ExplicitInterface())
            {
                continue;
            }

            var signature = member is IMethodSymbol method ? GeneratedMembers.Signature(method.Name, method.Parameters.Select(TypeName)) : null;
            if (GeneratedMembers.Collides(member.Name, signature, hasLoss, hasOptimizer))
            {
                members.Add(member.Name == ".ctor" ? type.Name : member.Name);
            }
        }

        return members.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private static bool ExplicitInterface(this ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0 || method.AssociatedSymbol is not null,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    private static string TypeName(IParameterSymbol parameter) => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct } => "identity of its own: it is a struct, and a copy would share its parameters",
        { TypeKind: not TypeKind.Class } => "instances: it is no class",
        { IsStatic: true } => "instances: it is static",
        { IsAbstract: true } => "instances: it is abstract",
        _ when Nest(type).Any(t => t.TypeParameters.Length > 0) => "single type to generate: it is generic, or nested in a generic type",
        _ => null,
    };

    private static string? NotPartial(INamedTypeSymbol type) => Nest(type).FirstOrDefault(t => !IsPartial(t))?.Name;

    private static IEnumerable<INamedTypeSymbol> Nest(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
        .All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    /// <summary>The name as it must be written: @class for a class named class. Any word of small letters can become a keyword.</summary>
    private static string Name(INamedTypeSymbol type) => type.Name.All(c => c is >= 'a' and <= 'z') ? "@" + type.Name : type.Name;

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.Length == 0 ? "" : "<" + string.Join(", ", type.TypeParameters.Select(p => p.Name)) + ">";
}
