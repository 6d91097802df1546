using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0004 at an exposed layer: another name, or no members of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameExposureCodeFix)), Shared]
public sealed class RenameExposureCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.CollidingExposure.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Model.Layers.FirstOrDefault(layer => layer.Header.Attribute == ordinal) is not { Header: { Expose: true, Name: { } name } } layer)
        {
            yield break;
        }

        var free = Free(network, name);
        yield return new FixChoice($"Name = \"{free}\"", "Name", edit => LayerEdits.Rename(edit, network, layer, free));
        yield return new FixChoice("Remove Expose", "Remove", edit => edit.RemoveArguments(network.Attributes[ordinal], "Expose"));
    }

    private static string Free(NetworkDeclaration network, string name)
    {
        var candidates = new[] { $"{name}_layer" }.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}_layer{number}"));
        return candidates.First(candidate => network.Model.Unrolled.All(item => item.Name != candidate)
            && GeneratedMembers.OfExposure(Literal.Pascal(candidate)).All(member =>
                network.Type.GetMembers(member.Name).IsEmpty && !GeneratedMembers.Collides(network.Model, member.Name, member.Signature)));
    }
}
