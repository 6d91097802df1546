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

    /// <summary>The user's members that are in the way of generated ones.</summary>
    public static EquatableArray<UserMember> CollidingMembers(INamedTypeSymbol type, NetworkModel network) =>
        Collisions(type, network).Select(collision => collision.Member).Distinct().ToEquatableArray();

    /// <summary>The user's members whose names or signatures the generated ones need; the type itself if its own name is one.</summary>
    public static IEnumerable<(UserMember Member, ISymbol Symbol)> Collisions(INamedTypeSymbol type, NetworkModel network)
    {
        if (GeneratedMembers.Collides(network, type.Name, null))
        {
            yield return (new UserMember(type.Name, null), type);
        }

        foreach (var symbol in type.GetMembers())
        {
            if (symbol.IsImplicitlyDeclared || symbol.ExplicitInterface() || IsGenerated(symbol))
            {
                continue;
            }

            // Every other constructor would have to call a primary one, and the generated ones know no arguments for it.
            var isPrimary = IsPrimaryConstructor(symbol);
            var signature = symbol is IMethodSymbol method && !isPrimary ? Signature(method) : null;
            if (isPrimary || GeneratedMembers.Collides(network, symbol.Name, signature))
            {
                yield return (new UserMember(symbol.Name, signature), symbol);
            }
        }
    }

    /// <summary>The first type of the nest, from the inside, that is not declared partial.</summary>
    public static INamedTypeSymbol? FirstNotPartial(INamedTypeSymbol type) => Nest(type).FirstOrDefault(t => !IsPartial(t));

    /// <summary>Analyzers see the generated members too; those collide with nobody.</summary>
    private static bool IsGenerated(ISymbol member) => member.DeclaringSyntaxReferences.All(reference =>
        reference.SyntaxTree.FilePath.Contains(typeof(NetworkGenerator).FullName!));

    private static bool IsPrimaryConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool ExplicitInterface(this ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0 || method.AssociatedSymbol is not null,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    /// <summary>With full names, since a type of the user's may be called Workspace too; overloads by ref or with type parameters are others.</summary>
    private static string Signature(IMethodSymbol method) => GeneratedMembers.Signature(
        method.Arity == 0 ? method.Name : $"{method.Name}`{method.Arity}",
        method.Parameters.Select(parameter => (parameter.RefKind == RefKind.None ? "" : $"{parameter.RefKind} ")
            + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));

    /// <summary>What is missing and why, to follow "has no", and the way out.</summary>
    private static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct } => "identity of its own because it is a struct, whose copies would share parameters; make it a class",
        { TypeKind: not TypeKind.Class } => "instances because it is no class; make it one",
        { IsStatic: true } => "instances because it is static; remove the modifier",
        { IsAbstract: true } => "instances because it is abstract; remove the modifier",
        _ when Nest(type).Any(t => t.TypeParameters.Length > 0) =>
            "single type to generate because it is generic, or stands in a generic type; remove the type parameters",
        _ when Nest(type).Any(IsFileLocal) => "part in other files because it is file-local; remove the modifier",
        _ => null,
    };

    private static string? NotPartial(INamedTypeSymbol type) => FirstNotPartial(type)?.Name;

    /// <summary>By the text, since the oldest supported compiler has no name for the modifier.</summary>
    private static bool IsFileLocal(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(modifier => modifier.ValueText == "file"));

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
