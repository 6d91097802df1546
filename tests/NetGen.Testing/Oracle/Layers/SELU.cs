using System;

namespace NetGen.Testing.Layers;

/// <summary>The scaled exponential unit of Klambauer et al., 2017: ELU with the constants that keep mean 0 and variance 1.</summary>
internal sealed class SELU : ElementwiseLayer
{
    private const double Scale = 1.0507009873554804934193349852946;
    private const double Alpha = 1.6732632423543772848170429916717;

    protected override double Value(double x) => Scale * (x > 0 ? x : Alpha * Elementary.Expm1(x));

    protected override double Derivative(double x) => Scale * (x > 0 ? 1 : Alpha * Math.Exp(x));
}
