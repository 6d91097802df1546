using System;
using NetGen;

namespace LeNet;

/// <summary>The rate falls along half a cosine to nothing at the end.</summary>
public static class LeNetSample
{
    /// <summary>Passes over the 3,000 images of Fashion-MNIST mini.</summary>
    public const int MiniEpochs = 15;

    /// <summary>Passes over the 60,000 images of MNIST.</summary>
    public const int MnistEpochs = 3;

    public static History Train(
        LeNetNetwork network, Dataset training, Dataset test, int epochs, int seed, IProgress<FitProgress>? progress = null)
    {
        var options = new FitOptions
        {
            Epochs = epochs,
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
