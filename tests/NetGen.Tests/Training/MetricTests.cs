using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Metrics worked out by hand.</summary>
public sealed class MetricTests
{
    private const float NaN = float.NaN;

    // Classes 0, 1, 2, 2, 0 as predicted; 0, 1, 1, 2, 2 as they are.
    private static readonly float[] Scores = [.7f, .2f, .1f, .1f, .8f, .1f, .3f, .3f, .4f, 0, .1f, .9f, .5f, .1f, .4f];

    private static readonly float[] Classes = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1];

    // Hits, misses, false alarms: 2, 1, 1; two right rejections.
    private static readonly float[] Probabilities = [.9f, .5f, .49f, .6f, .1f, .2f];

    private static readonly float[] Truths = [1, 1, 1, 0, 0, 0];

    [Fact]
    public void Accuracy_counts_right_classes() => Require(Metric.Accuracy, 3 / 5.0, Scores, Classes, new(3));

    [Fact]
    public void Accuracy_of_one_output_has_a_threshold() => Require(Metric.Accuracy, 4 / 6.0, Probabilities, Truths, new(1));

    [Fact]
    public void Accuracy_counts_positions_of_the_last_axis() => Require(Metric.Accuracy, 3 / 5.0, Scores, Classes, new(5, 3));

    [Fact]
    public void NaN_is_never_right()
    {
        Require(Metric.Accuracy, 0, [NaN, 0, 0], [1, 0, 0], new(3));
        Require(Metric.Accuracy, 0, [1, 0, NaN], [1, 0, 0], new(3));
        Require(Metric.Accuracy, 0, [NaN], [0], new(1));
        Require(Metric.Accuracy, 0, [NaN], [1], new(1));
        Require(Metric.TopK(2), 0, [NaN, 0, 0], [1, 0, 0], new(3));
        Require(Metric.TopK(1), 0, [1, NaN, 0], [1, 0, 0], new(3));
    }

    [Fact]
    public void Binary_accuracy_looks_at_every_element()
    {
        Require(Metric.BinaryAccuracy(), 12 / 15.0, Scores, Classes, new(3));
        Require(Metric.BinaryAccuracy(0), 3 / 4.0, [0.1f, -0.1f, 2, -3], [1, -1, -1, -1], new(2));
    }

    // The right class of the third example is second by place among equals, the fifth's is second.
    [Theory]
    [InlineData(1, 3 / 5.0)]
    [InlineData(2, 4 / 5.0)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    public void Top_k_accuracy_counts_the_k_largest(int k, double expected) => Require(Metric.TopK(k), expected, Scores, Classes, new(3));

    [Fact]
    public void Mean_absolute_error() => Require(Metric.MeanAbsoluteError, (1 + 0.5 + 2 + 0.25) / 4, [1, 0.5f, -2, 1], [0, 0, 0, 0.75f], new(2));

    [Fact]
    public void Binary_precision_recall_and_F1()
    {
        Require(Metric.Precision, 2 / 3.0, Probabilities, Truths, new(1));
        Require(Metric.Recall, 2 / 3.0, Probabilities, Truths, new(1));
        Require(Metric.F1, 2 / 3.0, Probabilities, Truths, new(1));
        Require(Metric.Precision, 1, [.9f, .1f, .1f], [1, 1, 0], new(1));
        Require(Metric.Recall, 1 / 2.0, [.9f, .1f, .1f], [1, 1, 0], new(1));
        Require(Metric.F1, 2 / 3.0, [.9f, .1f, .1f], [1, 1, 0], new(1));
        Require(Metric.Precision, 0, [.1f], [1], new(1));
        Require(Metric.Recall, 0, [.9f], [0], new(1));
        Require(Metric.F1, 0, [.1f], [0], new(1));
    }

    // Of classes 0, 1, 2: hits 1, 1, 1; false alarms 1, 0, 1; misses 0, 1, 1.
    [Fact]
    public void Macro_averages_are_means_over_classes()
    {
        Require(Metric.Precision, ((1 / 2.0) + 1 + (1 / 2.0)) / 3, Scores, Classes, new(3));
        Require(Metric.Recall, (1 + (1 / 2.0) + (1 / 2.0)) / 3, Scores, Classes, new(3));
        Require(Metric.F1, ((2 / 3.0) + (2 / 3.0) + (2 / 4.0)) / 3, Scores, Classes, new(3));
    }

    [Fact]
    public void A_class_that_does_not_occur_does_not_count()
        => Require(Metric.Recall, 1, [1, 0, 0, 0, 0, 1, 0, 0], [1, 0, 0, 0, 0, 1, 0, 0], new(4));

    [Fact]
    public void Names_are_those_of_the_field()
    {
        Assert.Equal(
            ["accuracy", "binary_accuracy", "top_5_accuracy", "mean_absolute_error", "precision", "recall", "f1"],
            new[] { Metric.Accuracy, Metric.BinaryAccuracy(), Metric.TopK(5), Metric.MeanAbsoluteError, Metric.Precision, Metric.Recall, Metric.F1 }
                .Select(metric => metric.Name));
        Assert.False(Metric.MeanAbsoluteError.HigherIsBetter);
        Assert.True(Metric.F1.HigherIsBetter);
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopK(0));
    }

    /// <summary>All at once, in two batches, and after a reset.</summary>
    private static void Require(Metric metric, double expected, float[] outputs, float[] targets, TensorShape shape)
    {
        var accumulator = metric.CreateAccumulator(shape);
        Assert.True(double.IsNaN(accumulator.Result));
        accumulator.Add(outputs, targets);
        Assert.Equal(expected, accumulator.Result, 1e-6);
        accumulator.Reset();
        int half = outputs.Length / shape[^1] / 2 * shape[^1];
        accumulator.Add(outputs.AsSpan(0, half), targets.AsSpan(0, half));
        accumulator.Add(outputs.AsSpan(half), targets.AsSpan(half));
        Assert.Equal(expected, accumulator.Result, 1e-6);
    }
}
