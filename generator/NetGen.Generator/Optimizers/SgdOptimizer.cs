using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>p ← p − rate · v with v ← momentum · v + g; with Nesterov the step looks ahead: g + momentum · v (torch.optim.SGD).</summary>
internal sealed record SgdOptimizer(int Attribute, string AttributeName, double LearningRate, double Momentum, bool Nesterov)
    : Optimizer(Attribute, AttributeName, LearningRate)
{
    public const double DefaultRate = 0.01;

    public override double DefaultLearningRate => DefaultRate;

    public override (double Above, double Most) PlausibleRates => Momentum > 0 ? (1e-7, 1) : (1e-7, 10);

    public override IReadOnlyList<string> States => Momentum > 0 ? ["velocity"] : [];

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var finding in base.CheckArguments())
        {
            yield return finding;
        }

        if (!(Momentum >= 0 && Momentum < 1))
        {
            yield return Domain("Momentum", Momentum, "[0, 1)");
        }

        if (Nesterov && Momentum == 0)
        {
            yield return Domain("Momentum", Momentum, "(0, 1), which Nesterov needs");
        }
    }

    public override void WriteStep(KernelWriter k, string gradient, Place parameter, IReadOnlyList<Place> states)
    {
        var t = k.Target;
        var step = gradient;
        if (Momentum > 0)
        {
            var momentum = t.Constant(Momentum);
            // Tiny velocities are flushed: denormal numbers would slow every later step down three to four times.
            k.Code.Line($"var v = NgSimd.FlushTiny({t.MultiplyAdd(momentum, t.Load(states[0]), gradient)});");
            k.Code.Line(t.Store("v", states[0]));
            step = Nesterov ? t.MultiplyAdd(momentum, "v", gradient) : "v";
        }

        k.Code.Line(t.Store(t.MultiplyAdd($"-{t.BroadcastValue("rate")}", step, t.Load(parameter)), parameter));
    }
}
