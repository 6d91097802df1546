using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN02: the last layer and the loss, which belong together.</summary>
internal static class OutputRules
{
    public static readonly Rule SigmoidWithSquaredError = new(
        "NETGEN0201",
        "Sigmoid output with squared error",
        "Sigmoid with squared error saturates and learns slowly; use BinaryCrossEntropy",
        RuleSeverity.Warning);

    public static readonly Rule SoftmaxWithSquaredError = new(
        "NETGEN0202",
        "Softmax output with squared error",
        "Softmax with squared error saturates and learns slowly; use CategoricalCrossEntropy",
        RuleSeverity.Warning);

    public static readonly Rule SoftmaxOverOneUnit = new(
        "NETGEN0203", "Softmax over one unit", "{0} over one unit is always {1}; use Sigmoid", RuleSeverity.Error);

    public static readonly Rule BinaryCrossEntropyWithoutProbability = new(
        "NETGEN0205",
        "Binary cross-entropy without probabilities",
        "BinaryCrossEntropy needs probabilities, but '{0}' does not keep its output between 0 and 1; add [Sigmoid]",
        RuleSeverity.Error);

    public static readonly Rule CategoricalCrossEntropyWithoutDistribution = new(
        "NETGEN0207",
        "Categorical cross-entropy without a distribution",
        "CategoricalCrossEntropy needs a normalised output, but '{0}' gives none; add [Softmax]",
        RuleSeverity.Error);

    /// <summary>The same id: one unit can hold no distribution.</summary>
    public static readonly Rule CategoricalCrossEntropyOnOneUnit = CategoricalCrossEntropyWithoutDistribution with
    {
        MessageFormat =
            "CategoricalCrossEntropy needs at least two classes, but '{0}' gives one value; use [Sigmoid] and [BinaryCrossEntropy]",
    };

    public static readonly Rule DeclaredTwice = new(
        "NETGEN0210", "One loss and one optimizer", "'{0}' declares {1} twice; remove one", RuleSeverity.Error);

    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        var single = network.Nodes.Where(node => node.Output.Channels == 1);
        foreach (var layer in single.Select(node => node.Layer).OfType<SoftmaxFamilyLayer>())
        {
            var constant = layer.OutputUnit == OutputUnit.LogSoftmax ? 0 : 1;
            yield return Finding.Of(SoftmaxOverOneUnit, layer.Header.Attribute, layer.Header.AttributeName, constant);
        }

        // With two losses nobody knows yet which one is meant: that is said first.
        if (network.Model.AllLosses.Count() != 1 || network.Output is not { } output)
        {
            yield break;
        }

        var loss = network.Model.Loss;

        var last = OutputNode(network);
        var unit = last.Layer is IView ? OutputUnit.Linear : last.Layer.OutputUnit;
        switch (loss)
        {
            case MeanSquaredErrorLoss when unit == OutputUnit.Sigmoid:
                yield return Finding.Of(SigmoidWithSquaredError, loss.Attribute);
                break;
            case MeanSquaredErrorLoss when unit == OutputUnit.Softmax && output.Channels > 1:
                yield return Finding.Of(SoftmaxWithSquaredError, loss.Attribute);
                break;
            case BinaryCrossEntropyLoss when unit is OutputUnit.Linear or OutputUnit.Other or OutputUnit.LogSoftmax:
                yield return Finding.Of(BinaryCrossEntropyWithoutProbability, loss.Attribute, last.Layer.Header.AttributeName);
                break;
            case CategoricalCrossEntropyLoss when output.Channels == 1 && !(last.Layer is SoftmaxFamilyLayer && last.Output.Channels == 1):
                yield return Finding.Of(CategoricalCrossEntropyOnOneUnit, loss.Attribute, last.Layer.Header.AttributeName);
                break;
            case CategoricalCrossEntropyLoss when unit is OutputUnit.Linear or OutputUnit.Other:
                yield return Finding.Of(CategoricalCrossEntropyWithoutDistribution, loss.Attribute, last.Layer.Header.AttributeName);
                break;
        }
    }

    /// <summary>The layer that makes the output what it is. Views only reshape: the unit that decides is the one before them.</summary>
    public static Node OutputNode(InferredNetwork network)
    {
        var last = network.Nodes[network.Nodes.Count - 1];
        while (last.Layer is IView && last.InputNode >= 0)
        {
            last = network.Nodes[last.InputNode];
        }

        return last;
    }
}
