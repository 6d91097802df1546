using System;
using System.Collections.Generic;

namespace NetGen.Testing.Optimizers;

/// <summary>A running mean square s of the gradient, or its variance; w ← w − η·g / (√s + ε), or that step with momentum.</summary>
internal sealed class RMSprop(AttributeCall call) : OracleOptimizer(call, 0.001)
{
    private readonly double _alpha = call.Number("Alpha", 0.99);
    private readonly double _epsilon = call.Number("Epsilon", 1e-8);
    private readonly double _momentum = call.Number("Momentum", 0);
    private readonly bool _centered = call.Flag("Centered", false);
    private readonly Dictionary<string, State> _states = [];

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        if (!_states.TryGetValue(name, out var state))
        {
            _states[name] = state = new(new double[tensor.Length], new double[tensor.Length], new double[tensor.Length]);
        }
        for (int i = 0; i < tensor.Length; i++)
        {
            state.Squares[i] = _alpha * state.Squares[i] + (1 - _alpha) * gradient[i] * gradient[i];
            state.Means[i] = _alpha * state.Means[i] + (1 - _alpha) * gradient[i];
            double spread = state.Squares[i] - (_centered ? state.Means[i] * state.Means[i] : 0);
            state.Velocities[i] = _momentum * state.Velocities[i] + gradient[i] / (Math.Sqrt(spread) + _epsilon);
            tensor[i] -= LearningRate * state.Velocities[i];
        }
    }

    private sealed record State(double[] Squares, double[] Means, double[] Velocities);
}
