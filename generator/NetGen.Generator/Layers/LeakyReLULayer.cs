using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>x where positive, slope · x elsewhere.</summary>
internal sealed record LeakyReLULayer(LayerHeader Header, double Slope) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override bool IsIdentityAboveZero => true;

    public override int Weight => 1;

    /// <summary>With a negative slope the sign of y no longer tells the sign of x.</summary>
    public override bool DerivativeFromOutput => Slope >= 0;

    public override IEnumerable<Finding> CheckArguments()
    {
        if (double.IsNaN(Slope) || double.IsInfinity(Slope))
        {
            yield return Domain("slope", Slope, "(-∞, ∞)");
        }
    }

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.IfLess({x}, {t.Zero}, {x} * {t.Constant(Slope)}, {x})";

    public override string Backward(SimdTarget t, string x, string y, string dy) =>
        $"NgSimd.IfGreater({(DerivativeFromOutput ? y : x)}, {t.Zero}, {dy}, {dy} * {t.Constant(Slope)})";
}
