namespace NetGen.Generator;

/// <summary>
/// −t · log y − (1 − t) · log(1 − y). Behind a sigmoid it is softplus(z) − t · z with gradient sigmoid(z) − t, written as
/// max(z, 0) − t · z + log(1 + e^−|z|): nothing cancels for a target of 0 or 1, so that small losses keep all their digits. Elsewhere the
/// logarithms are clamped at −100, as in PyTorch.
/// </summary>
internal sealed record BinaryCrossEntropyLoss(int Attribute, string AttributeName) : ElementwiseLoss(Attribute, AttributeName)
{
    /// <summary>PyTorch's guard of the denominator y · (1 − y).</summary>
    private const double SmallestDenominator = 1e-12;

    public override bool Fuses(Layer activation) => activation is SigmoidLayer;

    protected override string Value(SimdTarget t, bool fused, string z, string target) => fused
        ? $"NgSimd.Max({z}, {t.Constant(0)}) - ({target} * {z}) + NgSimd.Softplus(-NgSimd.Abs({z}))"
        : $"-(({target} * {Log(t, z)}) + (({t.Constant(1)} - {target}) * {Log(t, $"{t.Constant(1)} - {z}")}))";

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) => fused
        ? $"NgSimd.Sigmoid({z}) - {target}"
        : $"({z} - {target}) / NgSimd.Max({z} * ({t.Constant(1)} - {z}), {t.Constant(SmallestDenominator)})";

    private static string Log(SimdTarget t, string y) => $"NgSimd.Max(NgSimd.Log({y}), {t.Constant(-100)})";
}
