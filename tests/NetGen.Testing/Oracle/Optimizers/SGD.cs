using System.Collections.Generic;

namespace NetGen.Testing.Optimizers;

/// <summary>v ← µ·v + g, w ← w − η·v; with Nesterov's look-ahead w ← w − η·(g + µ·v). PyTorch's SGD without dampening.</summary>
internal sealed class SGD(AttributeCall call) : OracleOptimizer(call, 0.01)
{
    private readonly double momentum = call.Number("Momentum", 0);
    private readonly bool nesterov = call.Flag("Nesterov", false);
    private readonly Dictionary<string, double[]> velocities = [];

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        if (!velocities.TryGetValue(name, out double[]? velocity))
        {
            velocities[name] = velocity = new double[tensor.Length];
        }
        for (int i = 0; i < tensor.Length; i++)
        {
            velocity[i] = momentum * velocity[i] + gradient[i];
            tensor[i] -= LearningRate * (nesterov ? gradient[i] + momentum * velocity[i] : velocity[i]);
        }
    }
}
