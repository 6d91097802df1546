using System;

namespace NetGen;

/// <summary>What a network's predictions on a set of examples are worth.</summary>
public sealed class EvaluationResult
{
    internal EvaluationResult(double loss, int examples, MetricValues metrics)
    {
        Loss = loss;
        Examples = examples;
        Metrics = metrics;
    }

    /// <summary>The mean loss over all examples, in inference mode; NaN if the network declares no loss.</summary>
    public double Loss { get; }

    /// <summary>The number of examples.</summary>
    public int Examples { get; }

    /// <summary>The metrics that were asked for.</summary>
    public MetricValues Metrics { get; }

    /// <summary>A metric's value.</summary>
    /// <param name="metric">One that was asked for.</param>
    /// <returns>Its value.</returns>
    public double this[Metric metric] => Metrics[metric];

    /// <summary>A metric's value by name.</summary>
    /// <param name="name">The name of one that was asked for, such as <c>accuracy</c>.</param>
    /// <returns>Its value.</returns>
    public double this[string name] => Metrics[name];

    /// <summary>Loss and metrics in a line.</summary>
    /// <returns>Such as <c>loss 0.31, accuracy 0.89</c>.</returns>
    public override string ToString()
    {
        string text = FormattableString.Invariant($"loss {Loss:G4}");
        foreach (MetricValue metric in Metrics)
        {
            text += FormattableString.Invariant($", {metric.Name} {metric.Value:G4}");
        }

        return text;
    }
}
