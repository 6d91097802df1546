using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0006: refers to the nearest name, or gives a repeated one a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameLayerCodeFix)), Shared]
public sealed class RenameLayerCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.UnknownLayer.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        var finding = network.Network.Findings.FirstOrDefault(found =>
            found.Attribute == ordinal && found.Rule.Id == diagnostic.Id && found.Message == diagnostic.GetMessage());
        if (finding is null)
        {
            yield break;
        }

        var argument = finding.Rule == DeclarationRules.DuplicateLayer ? "Name" : "From";
        var attribute = network.Attributes[ordinal];
        if (SolutionEdit.Argument(attribute, argument) is not { } written || (argument == "From" && !Is(written, finding)))
        {
            // A merge names the layer among others.
            var references = LayerEdits.References(network, ordinal, finding.Arguments[0]);
            if (finding.Fix is { } nearest && references.Count > 0)
            {
                var text = SymbolDisplay.FormatLiteral(nearest, quote: true);
                yield return new FixChoice($"Use {text}", "From", edit =>
                {
                    foreach (var reference in references)
                    {
                        edit.Replace(reference, text);
                    }
                });
            }

            yield break;
        }

        if (finding.Fix is { } name)
        {
            var literal = SymbolDisplay.FormatLiteral(name, quote: true);
            yield return new FixChoice($"{argument} = {literal}", argument, edit => edit.Replace(written.Expression, literal));
        }
        else
        {
            yield return new FixChoice("Remove From", "Remove", edit => edit.RemoveArguments(attribute, argument));
        }
    }

    /// <summary>True if From is what the finding speaks of; anything but a literal is.</summary>
    private static bool Is(AttributeArgumentSyntax from, Finding finding) =>
        from.Expression is not LiteralExpressionSyntax literal || literal.Token.ValueText == finding.Arguments[0];
}
