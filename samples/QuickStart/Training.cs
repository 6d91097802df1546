using System;
using NetGen;

namespace QuickStart;

/// <summary>Mini-batch gradient descent with momentum; the learning rate falls in steps.</summary>
public static class Training
{
    public const int EpochCount = 20;

    public static TrainingResult Run(Dataset training, Dataset test, int seed, IProgress<FitProgress>? progress = null)
    {
        var network = new FashionNetwork(seed);
        var history = network.Fit(
            training,
            new FitOptions
            {
                Epochs = EpochCount,
                BatchSize = 32,
                Seed = seed,
                Schedule = Schedule.Step(epochs: 7, factor: 0.2),
                Validation = test,
                Metrics = [Metric.Accuracy],
                TrainingMetrics = false,
            },
            progress);
        return new TrainingResult(seed, network, history);
    }
}
