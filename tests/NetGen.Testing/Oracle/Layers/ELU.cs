using System;

namespace NetGen.Testing.Layers;

/// <summary>x where positive, alpha · (exp(x) − 1) elsewhere.</summary>
internal sealed class ELU(AttributeCall call) : ElementwiseLayer
{
    private readonly double _alpha = call.Number(0, "alpha", 1);

    protected override double Value(double x) => x > 0 ? x : _alpha * Elementary.Expm1(x);

    protected override double Derivative(double x) => x > 0 ? 1 : _alpha * Math.Exp(x);
}
