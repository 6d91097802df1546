using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Optimizers;

/// <summary>s ← s + g², w ← w − η·g / (√s + ε).</summary>
internal sealed class Adagrad(AttributeCall call) : OracleOptimizer(call, 0.01)
{
    private readonly double _epsilon = call.Number("Epsilon", 1e-10);
    private readonly double _start = call.Number("InitialAccumulator", 0);
    private readonly Dictionary<string, double[]> _sums = [];

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        if (!_sums.TryGetValue(name, out double[]? sums))
        {
            _sums[name] = sums = [.. Enumerable.Repeat(_start, tensor.Length)];
        }
        for (int i = 0; i < tensor.Length; i++)
        {
            sums[i] += gradient[i] * gradient[i];
            tensor[i] -= LearningRate * gradient[i] / (Math.Sqrt(sums[i]) + _epsilon);
        }
    }
}
