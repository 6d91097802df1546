using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>What one epoch of training came to.</summary>
public sealed class EpochResult
{
    internal EpochResult(int epoch) => Epoch = epoch;

    /// <summary>The epoch's number, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The mean loss over the training examples, each in its mini-batch's turn, before that mini-batch's step.</summary>
    public double Loss { get; internal init; }

    /// <summary>
    /// The metrics over the training examples, each predicted in its mini-batch's turn, before that mini-batch's step; empty if none were
    /// asked for.
    /// </summary>
    public MetricValues Metrics { get; internal init; } = new();

    /// <summary>The loss on the validation data after the epoch; null if there are none.</summary>
    public double? ValidationLoss { get; internal init; }

    /// <summary>The metrics on the validation data after the epoch; empty if there are none.</summary>
    public MetricValues ValidationMetrics { get; internal init; } = new();

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; internal init; }

    /// <summary>How long the epoch took, validation included.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>The norm of every trainable layer's gradient, in declaration order; empty unless asked for.</summary>
    public IReadOnlyList<GradientNorm> GradientNorms { get; internal init; } = Array.Empty<GradientNorm>();
}
