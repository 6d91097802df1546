using System;

namespace NetGen.Testing.Losses;

/// <summary>Half the square of the error up to delta, and beyond it the tangent: PyTorch's HuberLoss.</summary>
internal sealed class Huber(AttributeCall call) : ElementwiseLoss
{
    private readonly double _delta = call.Number(0, "delta", 1);

    protected override double Value(double prediction, double target)
    {
        double error = Math.Abs(prediction - target);
        return error < _delta ? error * error / 2 : _delta * (error - _delta / 2);
    }

    protected override double Derivative(double prediction, double target) => Math.Clamp(prediction - target, -_delta, _delta);
}
