using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0303: ReLU in place of every hidden sigmoid or tanh.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsaturateCodeFix)), Shared]
public sealed class UnsaturateCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ArchitectureRules.VanishingGradient.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var layers = ArchitectureRules.Saturating(new LayerGraph(network.Network))
            .Select(node => node.Layer).ToList();
        if (layers.Count > 0 && layers.All(layer => network.Model.Layers.Contains(layer)))
        {
            yield return new FixChoice($"Use [ReLU] in all {layers.Count} layers", "ReLU", edit =>
            {
                foreach (var attribute in layers.Select(layer => network.Attributes[layer.Header.Attribute]))
                {
                    edit.Replace(attribute.Name, network.NameLike(attribute, "ReLU"));
                }
            });
        }
    }
}
