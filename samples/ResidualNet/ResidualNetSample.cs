using System;
using NetGen;

namespace ResidualNet;

/// <summary>Trains on Fashion-MNIST mini; the rate falls along half a cosine to nothing at the end.</summary>
public static class ResidualNetSample
{
    public const int Epochs = 8;

    public static History Train(ResidualNetwork network, Dataset training, Dataset test, int seed, IProgress<FitProgress>? progress = null)
    {
        var options = new FitOptions
        {
            Epochs = Epochs,
            BatchSize = 32,
            Seed = seed,
            Schedule = Schedule.Cosine(),
            Validation = test,
            Metrics = [Metric.Accuracy],
            TrainingMetrics = false,
        };
        return network.Fit(training, options, progress);
    }
}
