namespace NetGen.Generator;

/// <summary>max(0, x); NaN stays NaN.</summary>
internal sealed record ReLULayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Rectified;

    public override ValueRange? Range => new ValueRange(0, double.PositiveInfinity, IsClosed: true);

    public override bool IsRectifier => true;

    public override bool IsIdentityAboveZero => true;

    public override int Weight => 1;

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.Relu({x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"NgSimd.IfGreater({y}, {t.Zero}, {dy}, {t.Zero})";
}
