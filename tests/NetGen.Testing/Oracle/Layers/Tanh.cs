using System;

namespace NetGen.Testing.Layers;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class Tanh : ElementwiseLayer
{
    protected override double Value(double x) => Math.Tanh(x);

    protected override double Derivative(double x) => 1 / (Math.Cosh(x) * Math.Cosh(x));
}
