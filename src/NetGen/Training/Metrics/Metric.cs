using System;

namespace NetGen;

/// <summary>
/// What can be said of predictions besides the loss: measured on validation data, by <c>Evaluate</c> and, if wanted, while training. Derive
/// from it, and from <see cref="MetricAccumulator"/>, for one of your own.
/// </summary>
/// <remarks>
/// <para>
/// Classes lie along the last axis: an output of shape (h, w, classes) is h · w predictions. An output whose last axis is 1 is a binary
/// one: positive from 0.5 on, and so is its target. A NaN is never a right prediction.
/// </para>
/// </remarks>
/// <example><code>var result = network.Evaluate(test, Metric.Accuracy, Metric.TopK(3), Metric.F1);</code></example>
public abstract class Metric
{
    /// <summary>
    /// The share of right predictions: the largest output stands where the largest target stands, or, with one output, both or neither are
    /// at least 0.5. Name <c>accuracy</c>.
    /// </summary>
    public static Metric Accuracy { get; } = new AccuracyMetric();

    /// <summary>The mean of |prediction − target| over all elements. Name <c>mean_absolute_error</c>; lower is better.</summary>
    public static Metric MeanAbsoluteError { get; } = new MeanAbsoluteErrorMetric();

    /// <summary>
    /// The share of positive predictions that are right: TP / (TP + FP), 0 where nothing was predicted positive. With several classes the
    /// mean over all classes that occur, in targets or predictions (macro average). Name <c>precision</c>.
    /// </summary>
    public static Metric Precision { get; } = new ConfusionMetric("precision", (hits, falseAlarms, _) => Share(hits, hits + falseAlarms));

    /// <summary>
    /// The share of positive targets that were found: TP / (TP + FN), 0 where there are none. With several classes the mean over all classes
    /// that occur, in targets or predictions (macro average). Name <c>recall</c>.
    /// </summary>
    public static Metric Recall { get; } = new ConfusionMetric("recall", (hits, _, misses) => Share(hits, hits + misses));

    /// <summary>
    /// The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN). With several classes the mean of the classes' own, over all
    /// classes that occur, in targets or predictions (macro average). Name <c>f1</c>.
    /// </summary>
    public static Metric F1 { get; } = new ConfusionMetric(
        "f1", (hits, falseAlarms, misses) => Share(2 * hits, (2 * hits) + falseAlarms + misses));

    /// <summary>What it is called in results, and in a network's history. Unique among the metrics of one training.</summary>
    public abstract string Name { get; }

    /// <summary>True if a larger value is a better one. Default true.</summary>
    public virtual bool HigherIsBetter => true;

    /// <summary>
    /// The share of elements on the right side of a threshold, each for itself: for several labels at once, or for
    /// <see cref="HingeAttribute"/>'s targets −1 and 1 with threshold 0. Name <c>binary_accuracy</c>.
    /// </summary>
    /// <param name="threshold">Predictions and targets of at least this are positive.</param>
    /// <returns>The metric.</returns>
    public static Metric BinaryAccuracy(double threshold = 0.5) => new BinaryAccuracyMetric(threshold);

    /// <summary>The share of predictions whose right class is among the k most probable ones. Name <c>top_k_accuracy</c> with the number.</summary>
    /// <param name="k">At least 1; among equal outputs the first ones count as larger.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is less than 1.</exception>
    public static Metric TopK(int k) =>
        new TopKMetric(k >= 1 ? k : throw new ArgumentOutOfRangeException(nameof(k), k, "Must be at least 1."));

    /// <summary>Starts a measurement.</summary>
    /// <param name="outputShape">The shape of one prediction, and of one target.</param>
    /// <returns>An accumulator that has seen nothing yet.</returns>
    public abstract MetricAccumulator CreateAccumulator(TensorShape outputShape);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public sealed override string ToString() => Name;

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
