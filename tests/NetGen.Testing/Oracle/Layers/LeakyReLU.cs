namespace NetGen.Testing.Layers;

/// <summary>x where positive, slope · x elsewhere.</summary>
internal sealed class LeakyReLU(AttributeCall call) : ElementwiseLayer
{
    private readonly double _slope = call.Number(0, "slope", 0.01);

    protected override double Value(double x) => x > 0 ? x : _slope * x;

    protected override double Derivative(double x) => x > 0 ? 1 : _slope;
}
