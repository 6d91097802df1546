using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Several metrics measured together.</summary>
internal sealed class MetricSet
{
    private readonly string[] _names;
    private readonly MetricAccumulator[] _accumulators;

    public MetricSet(IReadOnlyList<Metric> metrics, TensorShape outputShape)
    {
        _names = metrics.Select(metric => metric.Name).ToArray();
        _accumulators = metrics.Select(metric => metric.CreateAccumulator(outputShape)).ToArray();
    }

    public bool IsEmpty => _accumulators.Length == 0;

    /// <summary>What all of them remember, one after another.</summary>
    public double[] Sums
    {
        get => _accumulators.SelectMany(accumulator => accumulator.Sums).ToArray();

        set
        {
            int done = 0;
            foreach (MetricAccumulator accumulator in _accumulators)
            {
                Array.Copy(value, done, accumulator.Sums, 0, accumulator.Sums.Length);
                done += accumulator.Sums.Length;
            }
        }
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        foreach (MetricAccumulator accumulator in _accumulators)
        {
            accumulator.Add(outputs, targets);
        }
    }

    public void Reset()
    {
        foreach (MetricAccumulator accumulator in _accumulators)
        {
            accumulator.Reset();
        }
    }

    public MetricValues Values() =>
        new(_names.Zip(_accumulators, (name, accumulator) => new MetricValue(name, accumulator.Result)).ToArray());
}
