using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A loss of the user's: the mean of a function of prediction and target, whose derivative is found symbolically.</summary>
internal sealed record UserLoss(int Attribute, string AttributeName, UserFunction Function) : ElementwiseLoss(Attribute, AttributeName)
{
    public override IEnumerable<Finding> CheckArguments() => Function.Findings(Attribute);

    public override bool IsComplete => Function.IsComplete;

    public override IEnumerable<Finding> Advice() => Function.Advice(Attribute);

    protected override string Value(SimdTarget t, bool fused, string z, string target) => Function.Value(t, null, z, target);

    protected override string Value(KernelWriter k, bool fused, string z, string target) => Function.Value(k.Target, k, z, target);

    protected override string Derivative(SimdTarget t, bool fused, string z, string target) => Function.Derivative(t, null, z, target);

    protected override string Derivative(KernelWriter k, bool fused, string z, string target) =>
        Function.Derivative(k.Target, k, z, target);
}
