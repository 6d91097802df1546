using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Random parameters and examples for a declaration: floats, so that a network and the oracle see the same numbers.</summary>
public static class RandomExamples
{
    /// <summary>
    /// Tensors of the size that trained networks have: kernels keep the variance, biases and alphas are small, gammas are about 1,
    /// and variances are positive.
    /// </summary>
    public static IReadOnlyDictionary<string, double[]> Tensors(Oracle oracle, int seed)
    {
        var random = new Random(seed);
        return oracle.Tensors.ToDictionary(tensor => tensor.Name, tensor =>
        {
            double deviation = tensor.Shape.Count > 1 ? Math.Sqrt(1.5 * tensor.Shape[^1] / tensor.Length) : 0.2;
            return Values(tensor.Length, () =>
            {
                double value = deviation * Normal(random);
                return tensor.Name.EndsWith("variance", StringComparison.Ordinal) ? 0.5 + Math.Abs(5 * value)
                    : tensor.Name.EndsWith(".gamma", StringComparison.Ordinal) ? 1 + value
                    : value;
            }).RoundedToFloat();
        });
    }

    /// <summary>Standard normal inputs, example after example.</summary>
    public static float[] Inputs(Oracle oracle, int examples, int seed)
    {
        var random = new Random(seed);
        return Values(examples * oracle.InputSize, () => Normal(random)).ToFloats();
    }

    /// <summary>An arbitrary upstream gradient for the outputs.</summary>
    public static float[] OutputGradients(Oracle oracle, int examples, int seed)
    {
        var random = new Random(seed);
        return Values(examples * oracle.OutputSize, () => Normal(random)).ToFloats();
    }

    /// <summary>Targets that the declaration's loss is made for: one-hot, 0 or 1, −1 or 1, or any number.</summary>
    public static float[] Targets(Oracle oracle, int examples, int seed)
    {
        var random = new Random(seed);
        int count = examples * oracle.OutputSize;
        return oracle.LossName switch
        {
            "BinaryCrossEntropy" => Values(count, () => random.Next(2)).ToFloats(),
            "Hinge" => Values(count, () => 2 * random.Next(2) - 1).ToFloats(),
            "CategoricalCrossEntropy" => OneHot(count / oracle.OutputShape[^1], oracle.OutputShape[^1], random),
            _ => Values(count, () => Normal(random)).ToFloats(),
        };
    }

    /// <summary>Weights of examples, some zero and some negative.</summary>
    public static float[] Weights(int examples, int seed)
    {
        var random = new Random(seed);
        return Values(examples, () => random.Next(4) == 0 ? 0 : Normal(random)).ToFloats();
    }

    private static float[] OneHot(int positions, int classes, Random random)
    {
        float[] targets = new float[positions * classes];
        for (int position = 0; position < positions; position++)
        {
            targets[position * classes + random.Next(classes)] = 1;
        }
        return targets;
    }

    private static double[] Values(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => next())];

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
