using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace OutputUnits;

/// <summary>Why each output unit has its loss.</summary>
public static class Experiments
{
    /// <summary>Two classes on a line; the last examples lie far on their right side: they could not be more correct.</summary>
    public static readonly float[] Positions = [-2, -1.5f, -1, -0.5f, 0.5f, 1, 1.5f, 2, 12, 14];
    public static readonly float[] Classes = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];

    /// <summary>The losses of one example whose target is 1 from a start at σ(−8): as wrong and as sure as can be.</summary>
    public static IReadOnlyList<double> FromSaturation(ITrainableNetwork network, int steps)
    {
        network.Tensors["dense_1.kernel"].CopyFrom([0f]);
        network.Tensors["dense_1.bias"].CopyFrom([-8f]);
        var output = new float[1];
        var missing = new List<double>();
        for (var step = 0; step <= steps; step++)
        {
            network.Predict([1f], output);
            missing.Add(1 - output[0]);
            network.TrainBatch([1f], [1f]);
        }

        return missing;
    }

    /// <summary>Where a trained classifier changes its mind: at an output of one half.</summary>
    public static double Boundary(ITrainableNetwork network, int steps = 20_000)
    {
        // The rate follows the size of the inputs: 14² stands in the largest eigenvalue of the squared error.
        network.LearningRate = 0.01f;
        for (var step = 0; step < steps; step++)
        {
            network.TrainBatch(Positions, Classes);
        }

        var output = new float[1];
        return Enumerable.Range(-3000, 6001).Select(i => i / 1000.0).First(x =>
        {
            network.Predict([(float)x], output);
            return output[0] >= 0.5f;
        });
    }

    /// <summary>Three clouds of points and their classes.</summary>
    public static (float[] Points, int[] Labels) Clouds()
    {
        var random = new Random(1);
        (float X, float Y)[] centres = [(-1.2f, -0.8f), (1.2f, -0.8f), (0, 1.2f)];
        int[] labels = [.. Enumerable.Range(0, 150).Select(i => i % centres.Length)];
        float[] points = [.. labels.SelectMany(label => new[] { centres[label].X + Noise(), centres[label].Y + Noise() })];
        return (points, labels);

        float Noise() => 0.5f * (random.NextSingle() + random.NextSingle() + random.NextSingle() + random.NextSingle() - 2);
    }
}
