namespace NetGen.Generator;

/// <summary>x · Φ(x), exact: Φ through erf, not through tanh (Hendrycks and Gimpel 2016).</summary>
internal sealed record GELULayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    private const double InverseSqrt2 = 0.70710678118654752440;
    private const double InverseSqrt2Pi = 0.39894228040143267794;

    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override int Weight => 6;

    public override bool DerivativeFromOutput => false;

    public override string Forward(SimdTarget t, string x) =>
        $"({t.Constant(0.5)} * {x}) * ({t.Constant(1)} + NgSimd.Erf({x} * {t.Constant(InverseSqrt2)}))";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * NgSimd.MultiplyAdd({x} * {t.Constant(InverseSqrt2Pi)}, NgSimd.Exp({x} * {x} * {t.Constant(-0.5)}), {t.Constant(0.5)} * ({t.Constant(1)} + NgSimd.Erf({x} * {t.Constant(InverseSqrt2)})))";
}
