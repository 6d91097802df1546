namespace NetGen.Testing.Layers;

/// <summary>x · Φ(x), exact, not the tanh approximation.</summary>
internal sealed class GELU : ElementwiseLayer
{
    protected override double Value(double x) => x * Elementary.NormalCumulative(x);

    protected override double Derivative(double x) => Elementary.NormalCumulative(x) + x * Elementary.NormalDensity(x);
}
