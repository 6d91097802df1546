using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>Turns a dense layer, its output unit and its loss into the head that stands for the three, and back.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(HeadRefactoring)), Shared]
public sealed class HeadRefactoring : NetworkRefactoring
{
    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, TextSpan place)
    {
        var last = network.Model.Layers[network.Model.Layers.Count - 1];
        if (last is HeadLayer head)
        {
            var attribute = network.Attributes[head.Header.Attribute];
            if (attribute.Span.IntersectsWith(place))
            {
                yield return new FixChoice($"Write [{head.Header.AttributeName}] out", "Parts", edit => WriteParts(edit, network, head, attribute));
            }

            yield break;
        }

        if (Parts(network) is not { } parts)
        {
            yield break;
        }

        var written = new[] { parts.Dense, parts.Activation, parts.Loss }.OfType<AttributeSyntax>().ToList();
        if (written.Any(attribute => attribute.Span.IntersectsWith(place)))
        {
            yield return new FixChoice($"Use [{parts.Head}]", "Head", edit =>
            {
                if (parts.Head == "BinaryHead")
                {
                    edit.RemovePositionalArguments(parts.Dense);
                }

                edit.Replace(parts.Dense.Name, network.NameLike(parts.Dense, parts.Head));
                edit.Remove([.. written.Skip(1)]);
            });
        }
    }

    private static void WriteParts(SolutionEdit edit, NetworkDeclaration network, HeadLayer head, AttributeSyntax attribute)
    {
        edit.Replace(attribute.Name, network.NameLike(attribute, "Dense"));
        if (head.Header.AttributeName == "BinaryHead")
        {
            edit.InsertPositionalArgument(attribute, "1");
        }

        var parts = new[] { head.Activation?.Header.AttributeName, head.Loss.AttributeName }.OfType<string>().Select(part => network.NameLike(attribute, part));
        var list = (AttributeListSyntax)attribute.Parent!;
        var isAlone = list.Attributes.Count == 1;
        edit.InsertBehind(attribute, string.Concat(parts.Select(part => isAlone ? $" [{part}]" : $", {part}")));
    }

    /// <summary>The last layers and the loss, if they are what a head stands for.</summary>
    private static (string Head, AttributeSyntax Dense, AttributeSyntax? Activation, AttributeSyntax Loss)? Parts(NetworkDeclaration network)
    {
        var layers = network.Model.Layers;
        var activation = layers[layers.Count - 1] is DenseLayer ? null : layers[layers.Count - 1];
        var index = layers.Count - (activation is null ? 1 : 2);
        if (network.Model.Loss is not { } loss || !network.IsWritten(loss) || index < 0 || layers[index] is not DenseLayer dense
            || activation is { Header: not { Name: null, From: null } } || Head(dense, activation, loss) is not { } head)
        {
            return null;
        }

        var denseAttribute = network.Attributes[dense.Header.Attribute];
        return (head, denseAttribute, activation is null ? null : network.Attributes[activation.Header.Attribute], network.Attributes[loss.Attribute]);
    }

    private static string? Head(DenseLayer dense, Layer? activation, Loss loss) => (activation, loss) switch
    {
        (null, MeanSquaredErrorLoss { TargetMin: double.NaN, TargetMax: double.NaN }) => "RegressionHead",
        (SigmoidLayer, BinaryCrossEntropyLoss) => dense.Units == 1 ? "BinaryHead" : "MultilabelHead",
        (SoftmaxLayer, CategoricalCrossEntropyLoss) => "MulticlassHead",
        _ => null,
    };
}
