using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>s ← s + g², p ← p − rate · g / (√s + ε) (torch.optim.Adagrad).</summary>
internal sealed record AdagradOptimizer(int Attribute, string AttributeName, double LearningRate, double Epsilon, double InitialAccumulator)
    : Optimizer(Attribute, AttributeName, LearningRate)
{
    public const double DefaultRate = 0.01;

    public override double DefaultLearningRate => DefaultRate;

    public override (double Above, double Most) PlausibleRates => (1e-7, 2);

    public override IReadOnlyList<string> States => ["squares"];

    public override double InitialState => InitialAccumulator;

    public override IEnumerable<Finding> CheckArguments()
    {
        foreach (var finding in base.CheckArguments().Concat(CheckEpsilon(Epsilon)))
        {
            yield return finding;
        }

        if (!(InitialAccumulator >= 0 && InitialAccumulator <= float.MaxValue))
        {
            yield return Domain("InitialAccumulator", InitialAccumulator, "[0, ∞)");
        }
    }

    public override void WriteStep(KernelWriter k, string gradient, Place parameter, IReadOnlyList<Place> states)
    {
        var t = k.Target;
        k.Code.Line($"var s = NgSimd.FlushTiny({t.MultiplyAdd(gradient, gradient, t.Load(states[0]))});");
        k.Code.Line(t.Store("s", states[0]));
        k.Code.Line($"var u = {gradient} / (NgSimd.Sqrt(s) + {t.Constant(Epsilon)});");
        k.Code.Line(t.Store(t.MultiplyAdd($"-{t.BroadcastValue("rate")}", "u", t.Load(parameter)), parameter));
    }
}
