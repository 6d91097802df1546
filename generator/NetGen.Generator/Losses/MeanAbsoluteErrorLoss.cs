namespace NetGen.Generator;

/// <summary>|z − t|; its derivative at 0 is 0, as in PyTorch.</summary>
internal sealed record MeanAbsoluteErrorLoss(int Attribute, string AttributeName) : RegressionLoss(Attribute, AttributeName)
{
    protected override string Value(SimdTarget t, bool fused, string z, string target) => $"NgSimd.Abs({z} - {target})";

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) =>
        $"NgSimd.IfGreater({z}, {target}, {t.Constant(1)}, NgSimd.IfLess({z}, {target}, {t.Constant(-1)}, {t.Zero}))";
}
