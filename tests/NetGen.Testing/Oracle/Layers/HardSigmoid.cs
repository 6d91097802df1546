using System;

namespace NetGen.Testing.Layers;

/// <summary>(x + 3) / 6, clamped to 0 … 1.</summary>
internal sealed class HardSigmoid : ElementwiseLayer
{
    protected override double Value(double x) => Math.Clamp((x + 3) / 6, 0, 1);

    protected override double Derivative(double x) => x > -3 && x < 3 ? 1.0 / 6 : 0;
}
