using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Changes tensors by their gradients; holds the state of one training.</summary>
public abstract class OracleOptimizer
{
    private readonly double _clipNorm;
    private readonly double _clipValue;

    private protected OracleOptimizer(AttributeCall call, double defaultRate, double defaultDecay = 0)
    {
        LearningRate = call.Number(0, "learningRate", defaultRate);
        WeightDecay = call.Number("WeightDecay", defaultDecay);
        _clipNorm = call.Number("ClipNorm", 0);
        _clipValue = call.Number("ClipValue", 0);
    }

    public double LearningRate { get; set; }

    private protected double WeightDecay { get; }

    /// <summary>False where the optimizer takes the decay off the weights itself.</summary>
    private protected virtual bool DecaysThroughGradient => true;

    /// <summary>The names of the tensors to change, and to take the global norm of.</summary>
    internal IReadOnlyList<string> Trainable { get; set; } = [];

    /// <summary>One step: clips to the global norm, then by value (zero: no clipping), adds the weight decay, updates.</summary>
    public void Apply(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyDictionary<string, double[]> gradients)
    {
        double norm = Math.Sqrt(Trainable.Sum(name => gradients[name].Sum(g => g * g)));
        double scale = _clipNorm > 0 ? Math.Min(1, _clipNorm / (norm + 1e-6)) : 1;
        double decay = DecaysThroughGradient ? WeightDecay : 0;
        double bound = _clipValue > 0 ? _clipValue : double.PositiveInfinity;
        foreach (string name in Trainable)
        {
            double[] tensor = tensors[name];
            double[] gradient = [.. gradients[name]
                .Select(g => Math.Clamp(g * scale, -bound, bound))
                .Zip(tensor, (g, w) => g + decay * w)];
            Update(name, tensor, gradient);
        }
    }

    private protected abstract void Update(string name, double[] tensor, double[] gradient);
}
