using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − rate · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ) (torch.optim.Adam).
/// </summary>
internal record AdamOptimizer(int Attribute, string AttributeName, double LearningRate, double Beta1, double Beta2, double Epsilon)
    : Optimizer(Attribute, AttributeName, LearningRate)
{
    public const double DefaultRate = 0.001;

    public override double DefaultLearningRate => DefaultRate;

    public override (double Above, double Most) PlausibleRates => (1e-8, 0.1);

    private const string Correction = "global::NetGen.Numerics.BiasCorrection.Next";

    public sealed override IReadOnlyList<string> States => ["means", "squares"];

    /// <summary>The corrections depend on the step alone, so a step computes them once, in double precision.</summary>
    public override IReadOnlyList<(string Name, string Value)> Rates =>
    [
        ("rate", $"(float)(LearningRate / {Correction}({Literal.Double(Beta1)}, StepCount))"),
        ("correction", $"(float)(1.0 / global::System.Math.Sqrt({Correction}({Literal.Double(Beta2)}, StepCount)))"),
    ];

    public override IEnumerable<Finding> CheckArguments() =>
        base.CheckArguments().Concat(CheckShare("Beta1", Beta1)).Concat(CheckShare("Beta2", Beta2)).Concat(CheckEpsilon(Epsilon));

    public override void WriteStep(KernelWriter k, string gradient, Place parameter, IReadOnlyList<Place> states)
    {
        var t = k.Target;
        k.Code.Line($"var m = NgSimd.FlushTiny({t.MultiplyAdd(t.Constant(Beta1), t.Load(states[0]), $"{t.Constant(1 - Beta1)} * {gradient}")});");
        k.Code.Line(t.Store("m", states[0]));
        var square = $"{t.Constant(1 - Beta2)} * {gradient} * {gradient}";
        k.Code.Line($"var v = NgSimd.FlushTiny({t.MultiplyAdd(t.Constant(Beta2), t.Load(states[1]), square)});");
        k.Code.Line(t.Store("v", states[1]));
        k.Code.Line($"var u = m / {t.MultiplyAdd("NgSimd.Sqrt(v)", t.BroadcastValue("correction"), t.Constant(Epsilon))};");
        k.Code.Line(t.Store(t.MultiplyAdd($"-{t.BroadcastValue("rate")}", "u", Decayed(t, t.Load(parameter))), parameter));
    }

    protected virtual string Decayed(SimdTarget target, string parameter) => parameter;
}
