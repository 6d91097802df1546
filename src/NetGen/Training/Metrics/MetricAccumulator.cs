using System;

namespace NetGen;

/// <summary>One measurement of a <see cref="Metric"/>: batches go in, a value comes out.</summary>
/// <remarks>All that it remembers stands in <see cref="Sums"/>, which a checkpoint saves and restores.</remarks>
public abstract class MetricAccumulator
{
    /// <summary>Starts with sums of zero.</summary>
    /// <param name="sums">How many numbers the measurement remembers.</param>
    protected MetricAccumulator(int sums) => Sums = new double[sums];

    /// <summary>All that is remembered between batches; zeros at the start.</summary>
    protected internal double[] Sums { get; }

    /// <summary>The value for everything since the last <see cref="Reset"/>; NaN if that is nothing.</summary>
    public abstract double Result { get; }

    /// <summary>Takes a batch. Must not allocate: it is called for every mini-batch.</summary>
    /// <param name="outputs">Predictions, back to back.</param>
    /// <param name="targets">As many targets, back to back.</param>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets);

    /// <summary>Starts again.</summary>
    public void Reset() => Array.Clear(Sums, 0, Sums.Length);
}
