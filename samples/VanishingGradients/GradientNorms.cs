using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace VanishingGradients;

/// <summary>How much of the gradient reaches every layer.</summary>
public static class GradientNorms
{
    private const int Examples = 64;

    /// <summary>The norm of each kernel's gradient, first layer first, after one backward pass on random examples.</summary>
    public static IReadOnlyList<double> Of(IDifferentiableNetwork network)
    {
        var random = new Random(1);
        var inputs = Values(random, Examples * network.InputSize);
        var targets = Values(random, Examples * network.OutputSize);
        network.Backpropagate(inputs, targets);
        return [.. network.Tensors.Where(tensor => tensor.Name.EndsWith(".kernel", StringComparison.Ordinal)).Select(Norm)];
    }

    private static float[] Values(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];

    private static double Norm(ParameterTensor tensor)
    {
        var gradient = new float[tensor.Length];
        tensor.CopyGradientTo(gradient);
        return Math.Sqrt(gradient.Sum(value => (double)value * value));
    }
}
