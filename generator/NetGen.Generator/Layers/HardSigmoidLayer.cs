namespace NetGen.Generator;

/// <summary>clamp(x / 6 + 1/2, 0, 1).</summary>
internal sealed record HardSigmoidLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override ValueRange? Range => new ValueRange(0, 1, IsClosed: true);

    public override int Weight => 1;

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.Min(NgSimd.Max(NgSimd.MultiplyAdd({x}, {t.Constant(1 / 6.0)}, {t.Constant(0.5)}), {t.Zero}), {t.Constant(1)})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"NgSimd.IfGreater({y}, {t.Zero}, NgSimd.IfLess({y}, {t.Constant(1)}, {dy} * {t.Constant(1 / 6.0)}, {t.Zero}), {t.Zero})";
}
