using System;

namespace NetGen.Testing.Layers;

/// <summary>x · hard sigmoid(x).</summary>
internal sealed class HardSwish : ElementwiseLayer
{
    protected override double Value(double x) => x * Math.Clamp((x + 3) / 6, 0, 1);

    protected override double Derivative(double x) => x <= -3 ? 0 : x < 3 ? x / 3 + 0.5 : 1;
}
