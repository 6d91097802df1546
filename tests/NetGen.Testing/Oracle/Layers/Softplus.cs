using System;

namespace NetGen.Testing.Layers;

/// <summary>log(1 + exp(x)), without PyTorch's switch to x above 20, which is beyond float's accuracy.</summary>
internal sealed class Softplus : ElementwiseLayer
{
    protected override double Value(double x) => Math.Max(x, 0) + Elementary.Log1p(Math.Exp(-Math.Abs(x)));

    protected override double Derivative(double x) => Sigmoid.At(x);
}
