namespace NetGen.Testing.Layers;

/// <summary>The identity: the oracle computes inference, where nothing is dropped.</summary>
internal sealed class Dropout : ElementwiseLayer
{
    public Dropout(AttributeCall call) => call.Number(0, "rate");

    protected override double Value(double x) => x;

    protected override double Derivative(double x) => 1;
}
