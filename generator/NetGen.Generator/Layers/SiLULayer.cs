namespace NetGen.Generator;

/// <summary>x · sigmoid(x) (Elfwing et al. 2018).</summary>
internal sealed record SiLULayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override bool DerivativeFromOutput => false;

    public override string Forward(SimdTarget t, string x) =>
        $"{x} * NgSimd.Sigmoid({x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * (NgSimd.Sigmoid({x}) * NgSimd.MultiplyAdd({x}, {t.Constant(1)} - NgSimd.Sigmoid({x}), {t.Constant(1)}))";
}
