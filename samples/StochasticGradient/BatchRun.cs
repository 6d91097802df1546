using System;
using System.Collections.Generic;
using System.Diagnostics;
using NetGen;

namespace StochasticGradient;

/// <summary>A training by batches of one size, and its loss as time goes by.</summary>
/// <param name="BatchSize">Examples per step.</param>
/// <param name="Points">Seconds of training, examples seen, and the mean loss over all training images at that moment.</param>
public sealed record BatchRun(int BatchSize, IReadOnlyList<(double Seconds, long Examples, double Loss)> Points)
{
    /// <summary>The lecture's sizes; 0 stands for all examples.</summary>
    public static readonly int[] Sizes = [0, 128, 32, 1];

    /// <summary>Trains until <paramref name="stop"/> says so; looking at the loss does not count as time.</summary>
    public static BatchRun Train(Dataset data, int size, Func<TimeSpan, long, bool> stop)
    {
        var network = new FashionNetwork();
        var batch = size == 0 ? data.Count : size;
        using var trainer = new Trainer(network, data, new FitOptions { Epochs = int.MaxValue, BatchSize = batch, Seed = 1 });
        var points = new List<(double, long, double)>();
        var watch = new Stopwatch();
        var looks = TimeSpan.Zero;
        Look();
        while (!stop(watch.Elapsed, Seen()))
        {
            watch.Start();
            trainer.Next();
            watch.Stop();
            if (watch.Elapsed >= looks)
            {
                Look();
                looks = watch.Elapsed * 1.1;
            }
        }

        Look();
        return new BatchRun(batch, points);

        long Seen() => ((long)(trainer.Epoch - 1) * data.Count) + Math.Min((long)trainer.Batch * batch, data.Count);

        void Look() => points.Add((watch.Elapsed.TotalSeconds, Seen(), network.Evaluate(data).Loss));
    }
}
