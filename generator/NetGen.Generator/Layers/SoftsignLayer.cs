namespace NetGen.Generator;

/// <summary>x / (1 + |x|).</summary>
internal sealed record SoftsignLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override ValueRange? Range => new ValueRange(-1, 1);

    public override int Weight => 1;

    public override bool DerivativeFromOutput => false;

    public override string Forward(SimdTarget t, string x) =>
        $"{x} / ({t.Constant(1)} + NgSimd.Abs({x}))";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} / (({t.Constant(1)} + NgSimd.Abs({x})) * ({t.Constant(1)} + NgSimd.Abs({x})))";
}
