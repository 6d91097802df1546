using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0307 and NETGEN0308: no bias before batch normalisation, and dropout behind it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArrangeNormalizationCodeFix)), Shared]
public sealed class ArrangeNormalizationCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(BatchRules.CancelledBias.Id, BatchRules.DropoutBeforeNormalization.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (ordinal < 0)
        {
            yield break;
        }

        var attribute = network.Attributes[ordinal];
        if (diagnostic.Id == BatchRules.CancelledBias.Id)
        {
            yield return new FixChoice("Set UseBias = false", "UseBias", edit => edit.SetArguments(attribute, ("UseBias", "false")));
            yield break;
        }

        // Behind the normalisation, and behind the activation that follows it.
        var graph = new LayerGraph(network.Network);
        var dropout = network.Network.Nodes.First(node => node.Layer.Header.Attribute == ordinal);
        var last = graph.OnlyReader(dropout)!;
        while (graph.OnlyReader(last) is { } next && (next.Layer.IsActivation || next.Layer.UsesBatchStatistics))
        {
            last = next;
        }

        // Where others refer to the layers by name, moving one is more than moving a line.
        var moved = network.Network.Nodes.Where(node => node.Index > dropout.Index && node.Index <= last.Index);
        var isChain = dropout.Layer.Header.From is null && moved.All(node => node.Layer.Header.From is null && node.InputNode == node.Index - 1);
        if (isChain && graph.Readers(dropout).Count == 1)
        {
            yield return new FixChoice($"Move [{attribute}] behind '{last.Title}'", "Move", edit =>
            {
                edit.Remove([attribute]);
                edit.InsertBeside(network.Attributes[last.Layer.Header.Attribute], attribute.ToString());
            });
        }
    }
}
