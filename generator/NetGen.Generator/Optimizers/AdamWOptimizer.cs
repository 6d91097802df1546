using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>Adam whose weight decay shrinks the parameter itself: p ← p · (1 − rate · λ), then Adam's step (torch.optim.AdamW).</summary>
internal sealed record AdamWOptimizer : AdamOptimizer
{
    private const double DefaultWeightDecay = 0.01;

    public AdamWOptimizer(int attribute, string attributeName, double learningRate, double beta1, double beta2, double epsilon)
        : base(attribute, attributeName, learningRate, beta1, beta2, epsilon) => WeightDecay = DefaultWeightDecay;

    public override IReadOnlyList<(string Name, string Value)> Rates =>
        WeightDecay > 0 ? [.. base.Rates, ("decay", $"(float)(1.0 - (LearningRate * {Literal.Double(WeightDecay)}))")] : base.Rates;

    protected override bool DecaysThroughGradient => false;

    protected override string Decayed(SimdTarget target, string parameter) =>
        WeightDecay > 0 ? $"{parameter} * {target.BroadcastValue("decay")}" : parameter;
}
