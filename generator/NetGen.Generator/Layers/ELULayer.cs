using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>x where positive, α · (eˣ − 1) elsewhere (Clevert et al. 2015).</summary>
internal sealed record ELULayer(LayerHeader Header, double Alpha) : ElementwiseLayer(Header)
{
    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override bool IsIdentityAboveZero => true;

    /// <summary>With a negative α the sign of y no longer tells the sign of x.</summary>
    public override bool DerivativeFromOutput => Alpha >= 0;

    public override IEnumerable<Finding> CheckArguments()
    {
        if (double.IsNaN(Alpha) || double.IsInfinity(Alpha))
        {
            yield return Domain("alpha", Alpha, "(-∞, ∞)");
        }
    }

    public override string Forward(SimdTarget t, string x) =>
        $"NgSimd.IfGreater({x}, {t.Zero}, {x}, NgSimd.Expm1({x}) * {t.Constant(Alpha)})";

    public override string Backward(SimdTarget t, string x, string y, string dy) => DerivativeFromOutput
        ? $"{dy} * NgSimd.IfGreater({y}, {t.Zero}, {t.Constant(1)}, {y} + {t.Constant(Alpha)})"
        : $"{dy} * NgSimd.IfGreater({x}, {t.Zero}, {t.Constant(1)}, NgSimd.Exp({x}) * {t.Constant(Alpha)})";
}
