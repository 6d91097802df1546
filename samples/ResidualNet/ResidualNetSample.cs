using System;
using NetGen;
using Samples;

namespace ResidualNet;

/// <summary>Trains on Fashion-MNIST mini; the rate falls along half a cosine to nothing at the end.</summary>
public static class ResidualNetSample
{
    public const int Epochs = 8;

    private const int Classes = 10;

    public static (Dataset Training, Dataset Test) ReadData() => (Read("train"), Read("t10k"));

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

    private static Dataset Read(string name) => Dataset.FromIdx(
        SampleData.Path("fashion-mnist-mini", $"{name}-images-idx3-ubyte.gz"),
        SampleData.Path("fashion-mnist-mini", $"{name}-labels-idx1-ubyte.gz"),
        Classes);
}
