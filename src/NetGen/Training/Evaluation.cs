using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>Judges a network by examples, one mini-batch of them at a time.</summary>
internal sealed class Evaluation
{
    private const int MostRows = 256;
    private const int MostFloats = 1 << 20;

    private readonly INetwork _network;
    private readonly DataSource _data;
    private readonly int[]? _examples;
    private readonly MetricSet _metrics;
    private readonly int[] _indices;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly float[] _outputs;
    private int _done;
    private double _lossSum;

    /// <param name="network">The network; its loss is measured if it has one.</param>
    /// <param name="data">Where the examples are.</param>
    /// <param name="examples">Which ones; null for all.</param>
    /// <param name="metrics">What to measure besides the loss.</param>
    public Evaluation(INetwork network, DataSource data, int[]? examples, IReadOnlyList<Metric> metrics)
    {
        _network = network;
        _data = data;
        _examples = examples;
        Count = examples?.Length ?? data.Count;
        _metrics = new MetricSet(metrics, network.OutputShape);
        int rows = Math.Max(1, Math.Min(Math.Min(Count, MostRows), MostFloats / Math.Max(network.InputSize, network.OutputSize)));
        _indices = new int[rows];
        _inputs = new float[rows * network.InputSize];
        _targets = new float[rows * network.OutputSize];
        _outputs = _metrics.IsEmpty ? Array.Empty<float>() : new float[_targets.Length];
    }

    /// <summary>The number of examples in all.</summary>
    public int Count { get; }

    /// <summary>The mean loss over the examples so far; NaN if the network has none.</summary>
    public double Loss => _network is IDifferentiableNetwork ? _lossSum / _done : double.NaN;

    /// <summary>The examples of the last mini-batch.</summary>
    public ReadOnlySpan<int> LastExamples => _indices.AsSpan(0, LastRows);

    public ReadOnlySpan<float> LastInputs => _inputs.AsSpan(0, LastRows * _network.InputSize);

    public ReadOnlySpan<float> LastTargets => _targets.AsSpan(0, LastRows * _network.OutputSize);

    private int LastRows { get; set; }

    public void Restart()
    {
        (_done, _lossSum) = (0, 0);
        _metrics.Reset();
    }

    /// <summary>Judges the next mini-batch; false once all examples are judged.</summary>
    public bool Next()
    {
        LastRows = Math.Min(_indices.Length, Count - _done);
        for (int i = 0; i < LastRows; i++)
        {
            _indices[i] = _examples is null ? _done + i : _examples[_done + i];
        }

        Span<float> inputs = _inputs.AsSpan(0, LastRows * _network.InputSize);
        Span<float> targets = _targets.AsSpan(0, LastRows * _network.OutputSize);
        _data.Read(LastExamples, inputs, targets);
        if (_network is IDifferentiableNetwork differentiable)
        {
            _lossSum += (double)differentiable.Evaluate(inputs, targets) * LastRows;
        }

        if (!_metrics.IsEmpty)
        {
            Span<float> outputs = _outputs.AsSpan(0, targets.Length);
            _network.PredictBatch(inputs, outputs);
            _metrics.Add(outputs, targets);
        }

        _done += LastRows;
        return _done < Count;
    }

    public MetricValues Metrics() => _metrics.Values();
}
