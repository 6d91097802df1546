using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0105: inserts [Flatten] before the layer that wants a vector.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenCodeFix)), Shared]
public sealed class InsertFlattenCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ShapeRules.VectorExpected.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Network.Findings.Any(found => found.Attribute == ordinal && found.Rule == ShapeRules.VectorExpected)
            && network.Model.Layers.FirstOrDefault(layer => layer.Header.Attribute == ordinal) is { } layer)
        {
            yield return new FixChoice("Insert [Flatten]", "Flatten", edit => LayerEdits.InsertBefore(edit, network, layer, "Flatten"));
        }
    }
}
