namespace NetGen.Testing.Layers;

/// <summary>x · sigmoid(x).</summary>
internal sealed class SiLU : ElementwiseLayer
{
    protected override double Value(double x) => x * Sigmoid.At(x);

    protected override double Derivative(double x) => Sigmoid.At(x) * (1 + x * (1 - Sigmoid.At(x)));
}
