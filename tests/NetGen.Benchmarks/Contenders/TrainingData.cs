using System;

namespace NetGen.Benchmarks;

/// <summary>
/// Random examples that training walks through batch by batch, so that it neither sees one example for ever nor finds all of them in
/// the innermost cache. What they are does not matter to the time; that they are not learnt within the run does.
/// </summary>
internal sealed class TrainingData
{
    /// <summary>A multiple of every batch size that is measured.</summary>
    public const int Examples = 512;

    private readonly ITrainableNetwork _network;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly int _batch;
    private int _next;

    public TrainingData(ITrainableNetwork network, int batch, bool classes)
    {
        _network = network;
        _batch = batch;
        _inputs = new float[Examples * network.InputSize];
        _targets = new float[Examples * network.OutputSize];
        var random = new Random(1);
        FillUniformly(random, _inputs);
        if (!classes)
        {
            FillUniformly(random, _targets);
            return;
        }

        for (var example = 0; example < Examples; example++)
        {
            _targets[(example * network.OutputSize) + random.Next(network.OutputSize)] = 1;
        }
    }

    /// <summary>Trains on the next batches.</summary>
    public void TrainRepeatedly(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var first = Advance();
            _network.TrainBatch(
                _inputs.AsSpan(first * _network.InputSize, _batch * _network.InputSize),
                _targets.AsSpan(first * _network.OutputSize, _batch * _network.OutputSize));
        }
    }

    /// <summary>The gradient of the next batches, without an update.</summary>
    public void BackpropagateRepeatedly(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var first = Advance();
            _network.Backpropagate(
                _inputs.AsSpan(first * _network.InputSize, _batch * _network.InputSize),
                _targets.AsSpan(first * _network.OutputSize, _batch * _network.OutputSize));
        }
    }

    private int Advance()
    {
        var first = _next;
        _next = (_next + _batch) % Examples;
        return first;
    }

    private static void FillUniformly(Random random, Span<float> values)
    {
        foreach (ref var value in values)
        {
            value = random.NextSingle();
        }
    }
}
