using System;
using System.Linq;
using NetGen.Testing.Layers;

namespace NetGen.Testing.Losses;

/// <summary>−Σ tᵢ·log(pᵢ) per position; the logarithm ends at −100 and the derivative's divisor at 1e-12, as in binary cross-entropy.</summary>
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
