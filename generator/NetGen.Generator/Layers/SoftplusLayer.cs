namespace NetGen.Generator;

/// <summary>log(1 + eˣ), without overflow.</summary>
internal sealed record SoftplusLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override ValueRange? Range => new ValueRange(0, double.PositiveInfinity);

    public override bool IsRectifier => true;

    public override int Weight => 6;

    public override bool DerivativeFromOutput => false;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.Softplus({x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * NgSimd.Sigmoid({x})";
}
