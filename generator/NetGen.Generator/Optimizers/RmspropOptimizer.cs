using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// s ← α s + (1 − α) g², p ← p − rate · g / (√s + ε); centred, the mean gradient's square is taken off s; with momentum the step is
/// v ← momentum · v + g / (√s + ε) (torch.optim.RMSprop).
/// </summary>
internal sealed record RmspropOptimizer(
    int Attribute, string AttributeName, double LearningRate, double Alpha, double Epsilon, double Momentum, bool Centered)
    : Optimizer(Attribute, AttributeName, LearningRate)
{
    public const double DefaultRate = 0.001;

    public override double DefaultLearningRate => DefaultRate;

    public override (double Above, double Most) PlausibleRates => (1e-8, 0.1);

    public override IReadOnlyList<string> States => [.. new[] { "squares" }.Concat(Centered ? ["means"] : []).Concat(Momentum > 0 ? ["velocity"] : [])];

    public override IEnumerable<Finding> CheckArguments() =>
        base.CheckArguments().Concat(CheckShare("Alpha", Alpha)).Concat(CheckEpsilon(Epsilon)).Concat(CheckShare("Momentum", Momentum));

    public override void WriteStep(KernelWriter k, string gradient, Place parameter, IReadOnlyList<Place> states)
    {
        var t = k.Target;
        var (alpha, rest) = (t.Constant(Alpha), t.Constant(1 - Alpha));
        k.Code.Line($"var s = NgSimd.FlushTiny({t.MultiplyAdd(alpha, t.Load(states[0]), $"{rest} * {gradient} * {gradient}")});");
        k.Code.Line(t.Store("s", states[0]));
        if (Centered)
        {
            k.Code.Line($"var m = NgSimd.FlushTiny({t.MultiplyAdd(alpha, t.Load(states[1]), $"{rest} * {gradient}")});");
            k.Code.Line(t.Store("m", states[1]));

            // A variance that rounding makes negative would have no root.
            k.Code.Line($"s = NgSimd.Max({t.MultiplyAdd("-m", "m", "s")}, {t.Zero});");
        }

        k.Code.Line($"var u = {gradient} / (NgSimd.Sqrt(s) + {t.Constant(Epsilon)});");
        var step = "u";
        if (Momentum > 0)
        {
            var velocity = states[states.Count - 1];
            k.Code.Line($"var v = NgSimd.FlushTiny({t.MultiplyAdd(t.Constant(Momentum), t.Load(velocity), "u")});");
            k.Code.Line(t.Store("v", velocity));
            step = "v";
        }

        k.Code.Line(t.Store(t.MultiplyAdd($"-{t.BroadcastValue("rate")}", step, t.Load(parameter)), parameter));
    }
}
