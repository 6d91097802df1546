namespace NetGen.Generator;

/// <summary>x · clamp(x / 6 + 1/2, 0, 1) (Howard et al. 2019).</summary>
internal sealed record HardSwishLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override int Weight => 1;

    public override bool DerivativeFromOutput => false;

    public override string Forward(SimdTarget t, string x) =>
        $"{x} * NgSimd.Min(NgSimd.Max(NgSimd.MultiplyAdd({x}, {t.Constant(1 / 6.0)}, {t.Constant(0.5)}), {t.Zero}), {t.Constant(1)})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * NgSimd.IfLess({x}, {t.Constant(-3)}, {t.Zero}, NgSimd.IfGreater({x}, {t.Constant(3)}, {t.Constant(1)}, NgSimd.MultiplyAdd({x}, {t.Constant(1 / 3.0)}, {t.Constant(0.5)})))";
}
