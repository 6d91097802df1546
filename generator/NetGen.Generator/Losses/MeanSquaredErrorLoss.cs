namespace NetGen.Generator;

/// <summary>(z − t)², the negative log-likelihood of a Gaussian but for constants.</summary>
internal sealed record MeanSquaredErrorLoss(int Attribute, string AttributeName) : RegressionLoss(Attribute, AttributeName)
{
    protected override string Value(SimdTarget t, bool fused, string z, string target) => $"({z} - {target}) * ({z} - {target})";

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) => $"({z} - {target}) * {t.Constant(2)}";
}
