using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>From a finding, which knows ordinals and names only, to places in the source.</summary>
internal sealed class FindingLocator(INamedTypeSymbol type, NetworkModel model)
{
    private readonly IReadOnlyList<AttributeData> _attributes = NetworkReader.OrderedAttributes(type);

    public IEnumerable<Location> Locate(Finding finding)
    {
        if (finding.Attribute != Finding.AtClass)
        {
            return [Syntax(_attributes[finding.Attribute]).GetLocation()];
        }

        if (finding.Rule.Id == DeclarationRules.CollidingMember.Id)
        {
            return TypeReader.Collisions(type, model)
                .Where(collision => collision.Member.Key == finding.Fix)
                .Select(collision => collision.Symbol.Locations[0]);
        }

        if (finding.Rule.Id == DeclarationRules.NotPartial.Id)
        {
            // Of a type around this one its own analysis speaks.
            return IsPartial(type) ? [] : [NotPartial(type)];
        }

        return [ClassName()];
    }

    /// <summary>The name on the first declaration that lacks the modifier.</summary>
    public static Location NotPartial(INamedTypeSymbol type) =>
        Declarations(type).First(declaration => !IsPartial(declaration)).Identifier.GetLocation();

    private static SyntaxNode Syntax(AttributeData attribute) => attribute.ApplicationSyntaxReference!.GetSyntax();

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsPartial(INamedTypeSymbol type) => Declarations(type).All(IsPartial);

    /// <summary>The name on the declaration that carries [Network].</summary>
    private Location ClassName() => Syntax(_attributes[model.Networks[0]])
        .FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];
}
