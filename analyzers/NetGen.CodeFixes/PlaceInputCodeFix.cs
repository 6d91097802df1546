using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0005: adds the missing [Input], moves it above the layers, or keeps one of several.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceInputCodeFix)), Shared]
public sealed class PlaceInputCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.InputMissing.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var first = network.Attributes[network.Model.Layers[0].Header.Attribute];
        var inputs = network.Model.Inputs.Select(input => network.Attributes[input.Attribute]).ToList();
        if (inputs.Count == 0)
        {
            var input = network.NameLike(first, "Input");
            return
            [
                new FixChoice("Add a vector as [Input]", "Vector", edit => edit.InsertBefore(first, $"{input}(16)")),
                new FixChoice("Add an image as [Input]", "Image", edit => edit.InsertBefore(first, $"{input}(28, 28, 1)")),
            ];
        }

        if (inputs.Count == 1)
        {
            return [new FixChoice("Move [Input] above the layers", "Move", edit => Keep(edit, first, inputs, inputs[0]))];
        }

        return inputs.Select((input, i) => new FixChoice($"Keep [{input}] only", $"Keep{i}", edit => Keep(edit, first, inputs, input)));
    }

    private static void Keep(SolutionEdit edit, AttributeSyntax firstLayer, List<AttributeSyntax> inputs, AttributeSyntax kept)
    {
        if (kept.SpanStart < firstLayer.SpanStart)
        {
            edit.Remove([.. inputs.Where(input => input != kept)]);
            return;
        }

        edit.Remove(inputs);
        edit.InsertBefore(firstLayer, kept.ToString());
    }
}
