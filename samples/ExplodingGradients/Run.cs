using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace ExplodingGradients;

/// <summary>Losses of a training, step by step, until it ends or explodes.</summary>
public static class Run
{
    private const int Examples = 64;

    public static IReadOnlyList<float> Losses(ITrainableNetwork network, int steps)
    {
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, Examples * network.InputSize).Select(_ => (2 * random.NextSingle()) - 1)];
        float[] targets = [.. inputs.Chunk(network.InputSize).Select(x => MathF.Sin(x[0]) + x[1])];
        var losses = new List<float>();
        while (losses.Count < steps && losses.TrueForAll(float.IsFinite))
        {
            losses.Add(network.TrainBatch(inputs, targets));
        }

        return losses;
    }
}
