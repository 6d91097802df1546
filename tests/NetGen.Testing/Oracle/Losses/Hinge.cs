using System;

namespace NetGen.Testing.Losses;

/// <summary>max(0, 1 − t · p) with targets −1 and 1.</summary>
internal sealed class Hinge : ElementwiseLoss
{
    protected override double Value(double prediction, double target) => Math.Max(0, 1 - target * prediction);

    protected override double Derivative(double prediction, double target) => target * prediction < 1 ? -target : 0;
}
