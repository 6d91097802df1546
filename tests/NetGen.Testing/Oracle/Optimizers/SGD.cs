using System.Collections.Generic;

namespace NetGen.Testing.Optimizers;

/// <summary>v ← µ·v + g, w ← w − η·v; with Nesterov's look-ahead w ← w − η·(g + µ·v). PyTorch's SGD without dampening.</summary>
internal sealed class SGD(AttributeCall call) : OracleOptimizer(call, 0.01)
{
    private readonly double _momentum = call.Number("Momentum", 0);
    private readonly bool _nesterov = call.Flag("Nesterov", false);
    private readonly Dictionary<string, double[]> _velocities = [];

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        if (!_velocities.TryGetValue(name, out double[]? velocity))
        {
            _velocities[name] = velocity = new double[tensor.Length];
        }
        for (int i = 0; i < tensor.Length; i++)
        {
            velocity[i] = _momentum * velocity[i] + gradient[i];
            tensor[i] -= LearningRate * (_nesterov ? gradient[i] + _momentum * velocity[i] : velocity[i]);
        }
    }
}
