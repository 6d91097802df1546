using System;
using System.Collections.Generic;
using NetGen;

namespace Optimizers;

/// <summary>Every contestant sees the same batches in the same order.</summary>
public static class Race
{
    private const int BatchSize = 32;

    public static IReadOnlyList<(string Name, ITrainableNetwork Network)> Contestants() =>
    [
        ("SGD", new Plain()), ("momentum", new WithMomentum()), ("Nesterov", new WithNesterov()), ("Adagrad", new WithAdagrad()),
        ("RMSprop", new WithRMSprop()), ("Adam", new WithAdam()), ("AdamW", new WithAdamW()),
    ];

    /// <summary>The loss over all training images before the first and after every pass.</summary>
    public static IReadOnlyList<float> Run(ITrainableNetwork network, Dataset data, int passes)
    {
        var losses = new List<float> { network.Evaluate(data.Inputs, data.Targets) };
        var inputs = new float[BatchSize * data.InputSize];
        var targets = new float[BatchSize * data.TargetSize];
        var order = new int[data.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var random = new Random(1);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            for (var first = 0; first + BatchSize <= order.Length; first += BatchSize)
            {
                data.Read(order.AsSpan(first, BatchSize), inputs, targets);
                network.TrainBatch(inputs, targets);
            }

            losses.Add(network.Evaluate(data.Inputs, data.Targets));
        }

        return losses;
    }
}
