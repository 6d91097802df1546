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

    public static readonly Rule SigmoidWithCategoricalCrossEntropy = new(
        "NETGEN0204",
        "Sigmoid output with categorical cross-entropy",
        "Sigmoid outputs are independent, so the {0} classes never compete; use Softmax, or BinaryCrossEntropy for multi-label targets",
        RuleSeverity.Warning);

    public static readonly Rule RectifiedOutput = new(
        "NETGEN0208",
        "ReLU output with a regression loss",
        "A ReLU output cannot be negative and can die: {0} then has no gradient to bring it back; leave [ReLU] out",
        RuleSeverity.Warning);

    public static readonly Rule BoundedOutput = new(
        "NETGEN0209",
        "Bounded output with a regression loss",
        "Targets outside {0} can never be reached by '{1}'; leave it out, or write TargetMin and TargetMax on {2} if all targets lie within",
        RuleSeverity.Warning);

    /// <summary>The same id: the user has said that such targets occur.</summary>
    public static readonly Rule TargetOutOfReach = BoundedOutput with
    {
        MessageFormat = "Targets outside {0} can never be reached by '{1}', but {2} says that they range from {3} to {4}; leave '{1}' out",
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
            case BinaryCrossEntropyLoss when unit is OutputUnit.Linear or OutputUnit.Rectified or OutputUnit.Other or OutputUnit.LogSoftmax:
                yield return Finding.Of(BinaryCrossEntropyWithoutProbability, loss.Attribute, last.Layer.Header.AttributeName);
                break;
            case CategoricalCrossEntropyLoss when output.Channels == 1 && !(last.Layer is SoftmaxFamilyLayer && last.Output.Channels == 1):
                yield return Finding.Of(CategoricalCrossEntropyOnOneUnit, loss.Attribute, last.Layer.Header.AttributeName);
                break;
            case CategoricalCrossEntropyLoss when unit is OutputUnit.Linear or OutputUnit.Rectified or OutputUnit.Other:
                yield return Finding.Of(CategoricalCrossEntropyWithoutDistribution, loss.Attribute, last.Layer.Header.AttributeName);
                break;
            case CategoricalCrossEntropyLoss when unit == OutputUnit.Sigmoid:
                yield return Finding.Of(SigmoidWithCategoricalCrossEntropy, loss.Attribute, output.Channels);
                break;
            case RegressionLoss when unit == OutputUnit.Rectified:
                yield return Finding.Of(RectifiedOutput, loss.Attribute, $"'{last.Name}'");
                break;
            case RegressionLoss regression when last.Layer.Range is { } range && CheckRange(regression, last, unit, range) is { } finding:
                yield return finding;
                break;
        }
    }

    /// <summary>
    /// What is said of the targets counts; nothing said is held against functions that are bounded on both sides, but for probabilities:
    /// a sigmoid is chosen for targets from 0 to 1.
    /// </summary>
    private static Finding? CheckRange(RegressionLoss loss, Node last, OutputUnit unit, ValueRange range)
    {
        var layer = last.Layer.Header.AttributeName;
        if (!range.Reaches(loss.TargetMin) || !range.Reaches(loss.TargetMax))
        {
            return Finding.Of(TargetOutOfReach, loss.Attribute, range, layer, loss.AttributeName, Number(loss.TargetMin), Number(loss.TargetMax));
        }

        var isExpected = unit is OutputUnit.Sigmoid or OutputUnit.Softmax || range is { Min: 0, Max: 1 };
        return range.IsBounded && !isExpected && !loss.KnowsTargets
            ? Finding.Of(BoundedOutput, loss.Attribute, range, layer, loss.AttributeName)
            : null;
    }

    private static object Number(double target) => double.IsNaN(target) ? "an unknown end" : target;

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
