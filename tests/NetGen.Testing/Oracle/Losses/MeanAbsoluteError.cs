using System;

namespace NetGen.Testing.Losses;

/// <summary>|p − t|.</summary>
internal sealed class MeanAbsoluteError : ElementwiseLoss
{
    protected override double Value(double prediction, double target) => Math.Abs(prediction - target);

    protected override double Derivative(double prediction, double target)
        => prediction > target ? 1 : prediction < target ? -1 : 0;
}
