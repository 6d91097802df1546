namespace NetGen.Generator;

/// <summary>The hyperbolic tangent.</summary>
internal sealed record TanhLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override ValueRange? Range => new ValueRange(-1, 1);

    public override Saturation? Saturation => new(1, MostHidden: 5);

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.Tanh({x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * ({t.Constant(1)} - ({y} * {y}))";
}
