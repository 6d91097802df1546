using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace QuickStart;

/// <summary>Mini-batch gradient descent with momentum; the learning rate falls in steps.</summary>
public static class Training
{
    public const int EpochCount = 20;
    private const int BatchSize = 32;

    /// <summary>From these epochs on the learning rate is a tenth of what it was.</summary>
    public static readonly int[] RateSteps = [13, 19];

    public static TrainingResult Run(ImageSet training, ImageSet test, int seed, Action<Epoch>? report = null)
    {
        var network = new FashionNetwork(seed);
        var random = new Random(seed);
        var order = Enumerable.Range(0, training.Count).ToArray();
        var epochs = new List<Epoch>();
        var watch = new Stopwatch();
        for (var number = 1; number <= EpochCount; number++)
        {
            if (RateSteps.Contains(number))
            {
                network.LearningRate /= 10;
            }

            watch.Start();
            random.Shuffle(order);
            var loss = order.Chunk(BatchSize).Sum(batch => batch.Length * TrainBatch(network, training, batch)) / training.Count;
            watch.Stop();
            epochs.Add(new Epoch(number, loss, Accuracy(network, test)));
            report?.Invoke(epochs[^1]);
        }

        return new TrainingResult(seed, network, epochs, watch.Elapsed);
    }

    private static double TrainBatch(FashionNetwork network, ImageSet images, int[] batch)
    {
        var examples = images.Data.Subset(batch);
        return network.TrainBatch(examples.Inputs, examples.Labels);
    }

    private static double Accuracy(FashionNetwork network, ImageSet images) =>
        Enumerable.Range(0, images.Count).Count(i => network.Classify(images.Image(i)) == images.Labels[i]) / (double)images.Count;
}
