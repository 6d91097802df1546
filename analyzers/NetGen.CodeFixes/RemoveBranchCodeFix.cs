using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0007: removes the layers that nothing but a branch without an end needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBranchCodeFix)), Shared]
public sealed class RemoveBranchCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(GraphRules.DeadBranch.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        var graph = new LayerGraph(network.Network);
        var branch = network.Network.Nodes.Where(node => node.Layer.Header.Attribute == ordinal && graph.Readers(node).Count == 0).Take(1).ToList();
        for (var i = 0; i < branch.Count; i++)
        {
            // Whatever fed the removed layers alone is in vain as well.
            branch.AddRange(graph.Sources(branch[i]).Where(source => !branch.Contains(source) && !source.Layer.Header.Expose
                && graph.Readers(source).All(branch.Contains)));
        }

        // A layer whose attribute stands for more than what is removed stays, and then the branch does.
        var isWhole = network.Network.Nodes.Where(node => branch.Any(removed => removed.Layer.Header.Attribute == node.Layer.Header.Attribute)).All(branch.Contains);
        var isBlock = branch.Any(node => network.IsBlock(node.Layer.Header.Attribute));
        if (branch.Count > 0 && isWhole && !isBlock)
        {
            yield return new FixChoice(
                branch.Count == 1 ? $"Remove [{network.Attributes[ordinal]}]" : $"Remove the {branch.Count} layers of the branch",
                "Remove",
                edit => LayerEdits.RemoveUnread(edit, network, branch));
        }
    }
}
