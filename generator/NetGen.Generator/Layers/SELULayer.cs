namespace NetGen.Generator;

/// <summary>scale · (x &gt; 0 ? x : α · (eˣ − 1)) with the constants of Klambauer et al. 2017.</summary>
internal sealed record SELULayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    private const double Alpha = 1.6732632423543772848170429916717;
    private const double Scale = 1.0507009873554804934193349852946;

    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.IfGreater({x}, {t.Zero}, {x} * {t.Constant(Scale)}, NgSimd.Expm1({x}) * {t.Constant(Scale * Alpha)})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"{dy} * NgSimd.IfGreater({y}, {t.Zero}, {t.Constant(Scale)}, {y} + {t.Constant(Scale * Alpha)})";
}
