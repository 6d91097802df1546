using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0301: puts [ReLU] between two affine layers, behind the first one's normalisation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SeparateLinearLayersCodeFix)), Shared]
public sealed class SeparateLinearLayersCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ArchitectureRules.LinearLayers.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        var graph = new LayerGraph(network.Network);
        foreach (var second in network.Network.Nodes.Where(node => node.Layer.Header.Attribute == ordinal))
        {
            if (ArchitectureRules.LinearPartner(graph, second) is { } before)
            {
                var reader = graph.OnlyReader(before)!;
                if (reader.Layer.UsesBatchStatistics)
                {
                    (before, reader) = (reader, graph.OnlyReader(reader)!);
                }

                yield return new FixChoice("Insert [ReLU]", "ReLU", edit => LayerEdits.InsertBehind(edit, network, before, reader, "ReLU"));
            }
        }
    }
}
