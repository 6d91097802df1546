using System;
using System.Collections.Generic;
using System.Diagnostics;
using NetGen;

namespace StochasticGradient;

/// <summary>One training by batches of one size, and its loss as time goes by.</summary>
/// <param name="BatchSize">Examples per step.</param>
/// <param name="Points">Seconds of training, examples seen, and the mean loss over all training images at that moment.</param>
public sealed record BatchRun(int BatchSize, IReadOnlyList<(double Seconds, long Examples, float Loss)> Points)
{
    /// <summary>The lecture's sizes; 0 stands for all examples.</summary>
    public static readonly int[] Sizes = [0, 128, 32, 1];

    /// <summary>Trains until <paramref name="stop"/> says so; looking at the loss does not count as time.</summary>
    public static BatchRun Train(Dataset data, int size, Func<TimeSpan, long, bool> stop)
    {
        var network = new FashionNetwork();
        var batch = size == 0 ? data.Count : size;
        var inputs = new float[batch * data.InputSize];
        var targets = new float[batch * data.TargetSize];
        var order = new int[data.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var random = new Random(1);
        var points = new List<(double, long, float)> { (0, 0, network.Evaluate(data.Inputs, data.Targets)) };
        var watch = new Stopwatch();
        var (next, seen, looks) = (order.Length, 0L, TimeSpan.Zero);
        while (!stop(watch.Elapsed, seen))
        {
            watch.Start();
            if (next + batch > order.Length)
            {
                random.Shuffle(order);
                next = 0;
            }

            data.Read(order.AsSpan(next, batch), inputs, targets);
            network.TrainBatch(inputs, targets);
            next += batch;
            seen += batch;
            watch.Stop();
            if (watch.Elapsed >= looks)
            {
                points.Add((watch.Elapsed.TotalSeconds, seen, network.Evaluate(data.Inputs, data.Targets)));
                looks = watch.Elapsed * 1.1;
            }
        }

        points.Add((watch.Elapsed.TotalSeconds, seen, network.Evaluate(data.Inputs, data.Targets)));
        return new BatchRun(batch, points);
    }
}
