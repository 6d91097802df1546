using System;
using NetGen.Testing.Layers;

namespace NetGen.Testing.Losses;

/// <summary>−t·log(p) − (1 − t)·log(1 − p); as in PyTorch, logarithms end at −100 and the derivative's divisor at 1e-12.</summary>
internal sealed class BinaryCrossEntropy : ElementwiseLoss
{
    public override (OracleLoss Loss, bool FromLogits) After(OracleLayer last)
        => last is Sigmoid ? (new BinaryCrossEntropyFromLogits(), true) : (this, false);

    protected override double Value(double prediction, double target)
        => -target * Math.Max(Math.Log(prediction), -100) - (1 - target) * Math.Max(Math.Log(1 - prediction), -100);

    protected override double Derivative(double prediction, double target)
        => (prediction - target) / Math.Max(prediction * (1 - prediction), 1e-12);
}
