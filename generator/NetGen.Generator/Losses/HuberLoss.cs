using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>Half the squared error up to δ, δ · (|e| − δ/2) beyond (torch.nn.HuberLoss).</summary>
internal sealed record HuberLoss(int Attribute, string AttributeName, double Delta) : RegressionLoss(Attribute, AttributeName)
{
    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var finding in base.CheckArguments())
        {
            yield return finding;
        }

        if (!(Delta > 0 && Delta <= double.MaxValue))
        {
            yield return Domain("delta", Delta, "(0, ∞)");
        }
    }

    protected override string Value(SimdTarget t, bool fused, string z, string target)
    {
        var error = $"NgSimd.Abs({z} - {target})";
        return $"NgSimd.IfGreater({error}, {t.Constant(Delta)}, {t.Constant(Delta)} * ({error} - {t.Constant(Delta / 2)}), "
            + $"{t.Constant(0.5)} * (({z} - {target}) * ({z} - {target})))";
    }

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) =>
        $"NgSimd.Max(NgSimd.Min({z} - {target}, {t.Constant(Delta)}), {t.Constant(-Delta)})";
}
