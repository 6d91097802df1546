using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0204, NETGEN0205 and NETGEN0207: an output unit that fits the cross-entropy, or a loss that fits the output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitOutputCodeFix)), Shared]
public sealed class FitOutputCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        OutputRules.SigmoidWithCategoricalCrossEntropy.Id,
        OutputRules.BinaryCrossEntropyWithoutProbability.Id, OutputRules.CategoricalCrossEntropyWithoutDistribution.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        if (network.Model.Loss is not { } loss || network.Network.Nodes.Count == 0)
        {
            return [];
        }

        var isWritten = network.IsWritten(loss);
        var channels = network.Network.Output!.Channels;
        var output = OutputRules.OutputNode(network.Network).Layer;
        var unit = output.OutputUnit;

        // A squared error behind a function that cuts targets off would be the next diagnostic.
        var isFree = unit != OutputUnit.Rectified && output.Range is not { IsBounded: true, Min: < 0 };
        return (loss, unit) switch
        {
            (BinaryCrossEntropyLoss, OutputUnit.LogSoftmax) when isWritten && channels > 1 =>
                [Loss(network, loss, "CategoricalCrossEntropy"), Unit(network, "Sigmoid")],
            (BinaryCrossEntropyLoss, _) when isWritten && isFree => [Unit(network, "Sigmoid"), Loss(network, loss, "MeanSquaredError")],
            (BinaryCrossEntropyLoss, _) => [Unit(network, "Sigmoid")],
            (_, OutputUnit.Linear or OutputUnit.Rectified or OutputUnit.Other) when channels > 1 && isWritten && isFree =>
                [Unit(network, "Softmax"), Loss(network, loss, "MeanSquaredError")],
            (_, OutputUnit.Linear or OutputUnit.Rectified or OutputUnit.Other) when channels > 1 => [Unit(network, "Softmax")],
            (_, OutputUnit.Linear or OutputUnit.Rectified or OutputUnit.Other) when isWritten => [Both(network, loss)],
            (_, OutputUnit.Sigmoid) when channels > 1 && isWritten => [Unit(network, "Softmax"), Loss(network, loss, "BinaryCrossEntropy")],
            (_, OutputUnit.Sigmoid) when channels > 1 && Replaced(network) is { } sigmoid =>
                [new($"Leave [{sigmoid.Header.AttributeName}] out", "Remove", edit => LayerEdits.Remove(edit, network, OutputRules.OutputNode(network.Network)))],
            (_, OutputUnit.Sigmoid) when isWritten => [Loss(network, loss, "BinaryCrossEntropy")],
            _ => [],
        };
    }

    private static FixChoice Loss(NetworkDeclaration network, Loss loss, string name) =>
        new($"Use {name}", name, edit => WriteLoss(edit, network, loss, name));

    private static FixChoice Unit(NetworkDeclaration network, string name) => Replaced(network) is { } replaced
        ? new($"Replace [{replaced.Header.AttributeName}] by [{name}]", name, edit => WriteUnit(edit, network, name))
        : new($"Add [{name}]", name, edit => WriteUnit(edit, network, name));

    private static FixChoice Both(NetworkDeclaration network, Loss loss) => new("Use [Sigmoid] and [BinaryCrossEntropy]", "Sigmoid", edit =>
    {
        WriteUnit(edit, network, "Sigmoid");
        WriteLoss(edit, network, loss, "BinaryCrossEntropy");
    });

    /// <summary>An activation at the very end gives way to the right one; anything else is followed by it.</summary>
    private static Layer? Replaced(NetworkDeclaration network)
    {
        var node = OutputRules.OutputNode(network.Network);
        var isLast = node.Index == network.Network.Nodes.Count - 1;
        var isActivation = node.Layer.OutputUnit is not OutputUnit.Linear && node.Layer is not IView;
        return isLast && isActivation && network.Model.Layers.Contains(node.Layer) ? node.Layer : null;
    }

    private static void WriteUnit(SolutionEdit edit, NetworkDeclaration network, string name)
    {
        if (Replaced(network) is { } replaced)
        {
            var attribute = network.Attributes[replaced.Header.Attribute];
            edit.RemovePositionalArguments(attribute);
            edit.Replace(attribute.Name, network.NameLike(attribute, name));
            return;
        }

        edit.InsertBeside(network.LastLayer, network.NameLike(network.LastLayer, name));
    }

    private static void WriteLoss(SolutionEdit edit, NetworkDeclaration network, Loss loss, string name)
    {
        var attribute = network.Attributes[loss.Attribute];
        edit.Replace(attribute, network.NameLike(attribute, name));
    }
}
