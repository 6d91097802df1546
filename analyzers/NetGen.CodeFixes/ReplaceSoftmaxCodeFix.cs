using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0203: the sigmoid that is meant by a softmax over one unit, and the loss that belongs to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceSoftmaxCodeFix)), Shared]
public sealed class ReplaceSoftmaxCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(OutputRules.SoftmaxOverOneUnit.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Model.Layers.FirstOrDefault(layer => layer.Header.Attribute == ordinal) is not { } layer)
        {
            yield break;
        }

        var attribute = network.Attributes[ordinal];
        if (layer is HeadLayer)
        {
            yield return new FixChoice("Use [BinaryHead]", "Sigmoid", edit =>
            {
                edit.RemovePositionalArguments(attribute);
                edit.Replace(attribute.Name, network.NameLike(attribute, "BinaryHead"));
            });
            yield break;
        }

        yield return new FixChoice("Use [Sigmoid]", "Sigmoid", edit =>
        {
            edit.Replace(attribute.Name, network.NameLike(attribute, "Sigmoid"));
            var isOutput = OutputRules.OutputNode(network.Network).Layer.Header.Attribute == ordinal;
            if (isOutput && network.Model.Loss is CategoricalCrossEntropyLoss or MeanSquaredErrorLoss
                && network.IsWritten(network.Model.Loss))
            {
                var loss = network.Attributes[network.Model.Loss.Attribute];
                edit.Replace(loss, network.NameLike(loss, "BinaryCrossEntropy"));
            }
        });
    }
}
