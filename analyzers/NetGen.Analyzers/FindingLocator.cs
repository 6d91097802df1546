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
                .Where(member => TypeReader.NameOf(member) == finding.Fix)
                .Select(member => member.Locations[0]);
        }

        return [finding.Rule.Id == DeclarationRules.NotPartial.Id ? NotPartial() : ClassName()];
    }

    private static SyntaxNode Syntax(AttributeData attribute) => attribute.ApplicationSyntaxReference!.GetSyntax();

    private Location NotPartial() => TypeReader.FirstNotPartial(type)!.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
        .First(declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        .Identifier.GetLocation();

    /// <summary>The name on the declaration that carries [Network].</summary>
    private Location ClassName() => Syntax(_attributes[model.Networks[0]])
        .FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];
}
