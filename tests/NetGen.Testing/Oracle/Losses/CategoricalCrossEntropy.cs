using System;
using System.Linq;
using NetGen.Testing.Layers;

namespace NetGen.Testing.Losses;

/// <summary>−Σ tᵢ·log(pᵢ) per position, with the bounds of binary cross-entropy: −100 for logarithms, 1e-12 for divisors.</summary>
internal sealed class CategoricalCrossEntropy : PositionLoss
{
    public override (OracleLoss Loss, bool FromLogits) After(OracleLayer last) => last switch
    {
        Softmax => (new CategoricalCrossEntropyFromLogits(), true),
        LogSoftmax => (new NegativeLogLikelihood(), false),
        _ => (this, false),
    };

    protected override double Value(double[] prediction, double[] target)
        => -prediction.Zip(target, (p, t) => t * Math.Max(Math.Log(p), -100)).Sum();

    protected override double[] Gradient(double[] prediction, double[] target)
        => [.. prediction.Zip(target, (p, t) => -t / Math.Max(p, 1e-12))];
}
