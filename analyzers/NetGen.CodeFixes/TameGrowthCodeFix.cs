using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0304: clips the gradient's norm, or starts with the default initial weights.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TameGrowthCodeFix)), Shared]
public sealed class TameGrowthCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ArchitectureRules.ExplodingGradient.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        if (network.Model.Optimizer is { } optimizer)
        {
            yield return new FixChoice(
                "Set ClipNorm = 1", "ClipNorm", edit => edit.SetArguments(network.Attributes[optimizer.Attribute], ("ClipNorm", "1")));
        }

        var growing = ArchitectureRules.Growing(network.Network, new LayerGraph(network.Network));
        if (growing.Any(item => network.IsBlock(item.Node.Layer.Header.Attribute)))
        {
            yield break;
        }

        yield return new FixChoice("Use the default initial weights", "Default", edit =>
        {
            foreach (var attribute in growing.Select(item => network.Attributes[item.Node.Layer.Header.Attribute]).Distinct())
            {
                edit.RemoveArguments(attribute, "Initializer", "InitializerScale");
            }
        });
    }
}
