namespace NetGen.Generator;

/// <summary>1 / (1 + exp(−x)).</summary>
internal sealed record SigmoidLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Sigmoid;

    public override ValueRange? Range => new ValueRange(0, 1);

    public override Saturation? Saturation => new(0.25, MostHidden: 3);

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.Sigmoid({x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * ({y} * ({t.Constant(1)} - {y}))";
}
