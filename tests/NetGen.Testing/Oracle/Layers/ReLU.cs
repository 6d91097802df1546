namespace NetGen.Testing.Layers;

/// <summary>max(x, 0); NaN stays NaN.</summary>
internal sealed class ReLU : ElementwiseLayer
{
    protected override double Value(double x) => x < 0 ? 0 : x;

    protected override double Derivative(double x) => x <= 0 ? 0 : 1;
}
