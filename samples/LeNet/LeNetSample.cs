using System;
using System.IO;
using NetGen;
using Samples.Drawing;

namespace LeNet;

/// <summary>The rate falls along half a cosine to nothing at the end.</summary>
public static class LeNetSample
{
    /// <summary>Passes over the 3,000 images of Fashion-MNIST mini.</summary>
    public const int MiniEpochs = 15;

    /// <summary>Passes over the 60,000 images of MNIST.</summary>
    public const int MnistEpochs = 3;

    /// <summary>Pictures of one's own, a folder for each class: four fifths to learn from, the rest to be tested on.</summary>
    /// <exception cref="InvalidDataException">There are not as many folders as the network tells classes apart, or a picture cannot be read.</exception>
    public static (Dataset Training, Dataset Test) ReadImages(string folder)
    {
        var network = new LeNetNetwork();
        var images = ImageFolder.Read(folder, network.InputShape[0], network.InputShape[2]);
        if (images.Classes.Count != LeNetNetwork.OutputSize)
        {
            throw new InvalidDataException(
                $"LeNet tells {LeNetNetwork.OutputSize} classes apart, but '{folder}' has {images.Classes.Count} folders: {string.Join(", ", images.Classes)}.");
        }

        var data = new Dataset(images.Pixels, images.Labels, network.InputShape, images.Classes.Count) { Classes = images.Classes };
        return data.Split(0.8, seed: 1, stratified: true);
    }

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
