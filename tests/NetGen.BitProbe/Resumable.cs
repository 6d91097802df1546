using System;
using System.Linq;

namespace NetGen.BitProbe;

/// <summary>
/// A training that may be killed at any moment: started again with the same checkpoint, it ends with the same bits. It writes a checkpoint
/// after every mini-batch, so that most of its time is spent in writing.
/// </summary>
internal static class Resumable
{
    private const int Examples = 120;

    /// <param name="checkpoint">The file; null for a training without one.</param>
    public static void Run(string? checkpoint)
    {
        var network = new Networks.Resumed();
        Console.WriteLine("# training");
        var history = network.Fit(Data(1, Examples), new FitOptions
        {
            Epochs = 40,
            BatchSize = 8,
            Seed = 5,
            Validation = Data(2, 30),
            Metrics = [Metric.MeanAbsoluteError],
            Schedule = Schedule.WarmUp(2, Schedule.ReduceOnPlateau(0.7, patience: 1)),
            EarlyStopping = new EarlyStopping { Patience = 38 },
            CheckpointPath = checkpoint,
            CheckpointEvery = 1,
        });
        var parameters = new float[network.Tensors.Sum(tensor => tensor.Length)];
        var done = 0;
        foreach (var tensor in network.Tensors)
        {
            tensor.CopyTo(parameters.AsSpan(done, tensor.Length));
            done += tensor.Length;
        }

        Console.WriteLine($"parameters {new Quantity("", parameters).Hash()}");
        Console.WriteLine($"state {new Quantity("", network.OptimizerState.ToArray()).Hash()}");
        Console.WriteLine($"losses {new Quantity("", [.. history.Select(epoch => (float)epoch.Loss)]).Hash()}");
        Console.WriteLine($"validation {new Quantity("", [.. history.Select(epoch => (float)epoch.ValidationMetrics[0].Value)]).Hash()}");
        Console.WriteLine($"best {history.BestEpoch} of {history.Count}");
    }

    private static Dataset Data(ulong seed, int count)
    {
        var random = new Numbers(seed);
        var inputs = random.Take(count * 6, -1, 1);
        var targets = new float[count * 2];
        for (var i = 0; i < count; i++)
        {
            targets[2 * i] = inputs[6 * i] * inputs[(6 * i) + 1];
            targets[(2 * i) + 1] = inputs[(6 * i) + 2] - random.Next(-0.1f, 0.1f);
        }

        return new Dataset(inputs, targets, 6, 2);
    }
}
