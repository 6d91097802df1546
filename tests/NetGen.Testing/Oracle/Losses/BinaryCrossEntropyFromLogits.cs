using System;
using NetGen.Testing.Layers;

namespace NetGen.Testing.Losses;

/// <summary>Binary cross-entropy of sigmoid(p), exact however large the logit p: max(p, 0) − p·t + log(1 + exp(−|p|)).</summary>
internal sealed class BinaryCrossEntropyFromLogits : ElementwiseLoss
{
    protected override double Value(double prediction, double target)
        => Math.Max(prediction, 0) - prediction * target + Elementary.Log1p(Math.Exp(-Math.Abs(prediction)));

    protected override double Derivative(double prediction, double target) => Sigmoid.At(prediction) - target;
}
