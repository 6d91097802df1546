using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0302 and NETGEN0309: removes the activation that adds nothing, or the dropout behind the output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLayerCodeFix)), Shared]
public sealed class RemoveLayerCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(ArchitectureRules.RedundantActivation.Id, ArchitectureRules.DropoutOnOutput.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        var nodes = network.Network.Nodes.Where(node => node.Layer.Header.Attribute == ordinal).ToList();

        // A head is more than its activation.
        if (nodes.Count == 1)
        {
            yield return new FixChoice(
                $"Remove [{network.Attributes[ordinal]}]", "Remove", edit => LayerEdits.Remove(edit, network, nodes[0]));
        }
    }
}
