using System;

namespace NetGen.Testing.Layers;

/// <summary>x / (1 + |x|).</summary>
internal sealed class Softsign : ElementwiseLayer
{
    protected override double Value(double x) => x / (1 + Math.Abs(x));

    protected override double Derivative(double x) => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x)));
}
