using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace VanishingGradients;

/// <summary>How much of the gradient reaches every layer.</summary>
public static class GradientNorms
{
    private const int Examples = 64;

    /// <summary>The norm of each kernel's gradient, first layer first, of the mean loss over random examples.</summary>
    public static IReadOnlyList<double> Of(IDifferentiableNetwork network)
    {
        var random = new Random(1);
        var inputs = Values(random, Examples * network.InputSize);
        var targets = Values(random, Examples * network.OutputSize);
        var parameters = network.Trace(inputs, targets).SelectMany(layer => layer.Parameters);
        return [.. parameters.Where(parameter => parameter.Name.EndsWith(".kernel", StringComparison.Ordinal)).Select(kernel => kernel.GradientNorm!.Value)];
    }

    private static float[] Values(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
}
