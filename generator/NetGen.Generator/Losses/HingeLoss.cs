namespace NetGen.Generator;

/// <summary>max(0, 1 − t · z) for targets −1 and 1.</summary>
internal sealed record HingeLoss(int Attribute, string AttributeName) : ElementwiseLoss(Attribute, AttributeName)
{
    protected override string Value(SimdTarget t, bool fused, string z, string target) =>
        $"NgSimd.Max({t.Constant(1)} - ({z} * {target}), {t.Zero})";

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) =>
        $"NgSimd.IfLess({z} * {target}, {t.Constant(1)}, -{target}, {t.Zero})";
}
