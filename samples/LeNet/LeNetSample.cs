using System;
using System.IO;
using NetGen;
using Samples;

namespace LeNet;

/// <summary>Reads images with their classes and trains on them; the rate falls along half a cosine to nothing at the end.</summary>
public static class LeNetSample
{
    /// <summary>Passes over the 3,000 images of Fashion-MNIST mini.</summary>
    public const int MiniEpochs = 15;

    /// <summary>Passes over the 60,000 images of MNIST.</summary>
    public const int MnistEpochs = 3;

    private const int Classes = 10;

    public static (Dataset Training, Dataset Test) ReadMini() => Read(SampleData.Path("fashion-mnist-mini"));

    /// <summary>A folder with the four gzipped IDX files of MNIST, Fashion-MNIST or another set of that form.</summary>
    public static (Dataset Training, Dataset Test) Read(string folder) => (Read(folder, "train"), Read(folder, "t10k"));

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

    private static Dataset Read(string folder, string name) => Dataset.FromIdx(
        Path.Combine(folder, $"{name}-images-idx3-ubyte.gz"), Path.Combine(folder, $"{name}-labels-idx1-ubyte.gz"), Classes);
}
