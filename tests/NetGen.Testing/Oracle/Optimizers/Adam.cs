using System;
using System.Collections.Generic;

namespace NetGen.Testing.Optimizers;

/// <summary>Means of g and g², both divided by 1 − βᵗ; w ← w − η·m̂ / (√v̂ + ε).</summary>
internal class Adam(AttributeCall call, double weightDecay = 0) : OracleOptimizer(call, 0.001, weightDecay)
{
    private readonly double _beta1 = call.Number("Beta1", 0.9);
    private readonly double _beta2 = call.Number("Beta2", 0.999);
    private readonly double _epsilon = call.Number("Epsilon", 1e-8);
    private readonly Dictionary<string, Moments> _moments = [];

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        if (!_moments.TryGetValue(name, out var moments))
        {
            _moments[name] = moments = new(new double[tensor.Length], new double[tensor.Length]);
        }
        moments.Step++;
        for (int i = 0; i < tensor.Length; i++)
        {
            moments.First[i] = _beta1 * moments.First[i] + (1 - _beta1) * gradient[i];
            moments.Second[i] = _beta2 * moments.Second[i] + (1 - _beta2) * gradient[i] * gradient[i];
            double mean = moments.First[i] / (1 - Math.Pow(_beta1, moments.Step));
            double square = moments.Second[i] / (1 - Math.Pow(_beta2, moments.Step));
            tensor[i] -= LearningRate * mean / (Math.Sqrt(square) + _epsilon);
        }
    }

    private sealed record Moments(double[] First, double[] Second)
    {
        public int Step { get; set; }
    }
}
