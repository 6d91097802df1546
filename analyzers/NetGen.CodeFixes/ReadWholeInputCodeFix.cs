using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0104: pads the input, adds the missing rows, or takes a stride that leaves none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadWholeInputCodeFix)), Shared]
public sealed class ReadWholeInputCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(SlidingRules.UnreadEnd.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Network.Nodes.FirstOrDefault(node => node.Layer.Header.Attribute == ordinal) is not { Layer: ISliding sliding } node)
        {
            yield break;
        }

        var attribute = network.Attributes[ordinal];
        var axes = sliding.Windows.Select((window, axis) => (window, Input: node.Input[axis])).ToList();
        if (axes.All(a => a.window.Stride <= a.window.EffectiveKernel))
        {
            // Padding set side by side would contradict Same.
            string[] sides = ["PadTop", "PadBottom", "PadLeft", "PadRight"];
            yield return new FixChoice("Pad the input: Padding = Padding.Same", "Same", edit =>
            {
                if (sides.All(side => SolutionEdit.Argument(attribute, side) is null))
                {
                    edit.SetArguments(attribute, ("Padding", PaddingName(network, attribute)));
                    return;
                }

                edit.ReplaceArguments(attribute, sides, ("Padding", PaddingName(network, attribute)));
            });
        }

        // Every stride divides some way; 1 always does.
        var strides = axes.Select(a => Enumerable.Range(1, a.window.Stride).Reverse()
            .First(stride => stride == 1 || SlidingRules.UnreadCount(a.window with { Stride = stride }, a.Input) == 0)).Distinct().ToList();
        if (strides.Count == 1)
        {
            var stride = strides[0].ToString(CultureInfo.InvariantCulture);
            yield return new FixChoice($"Use stride {stride}", "Stride", edit =>
                edit.ReplaceArguments(attribute, ["StrideHeight", "StrideWidth"], ("Stride", stride)));
        }
    }

    /// <summary>As the enumeration can be written here.</summary>
    private static string PaddingName(NetworkDeclaration network, AttributeSyntax attribute) =>
        network.IsKnown(attribute, "Padding") ? "Padding.Same" : "global::NetGen.Padding.Same";
}
