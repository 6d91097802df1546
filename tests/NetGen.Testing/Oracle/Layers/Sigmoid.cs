using System;

namespace NetGen.Testing.Layers;

/// <summary>1 / (1 + exp(−x)).</summary>
internal sealed class Sigmoid : ElementwiseLayer
{
    public static double At(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    protected override double Value(double x) => At(x);

    protected override double Derivative(double x) => At(x) * At(-x);
}
