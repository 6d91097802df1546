using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// An optimizer: its hyperparameters, the state it keeps per parameter, and its update, printed for any vector width. Definitions and
/// defaults are PyTorch's.
/// </summary>
internal abstract record Optimizer(int Attribute, string AttributeName, double LearningRate)
{
    /// <summary>The learning rate that stands for a missing one.</summary>
    public virtual double DefaultLearningRate => double.NaN;

    /// <summary>Rates from above the first number up to the second train something; others are slips of the pen (NETGEN0401).</summary>
    public virtual (double Above, double Most) PlausibleRates => (0, double.PositiveInfinity);

    public double WeightDecay { get; init; }

    public double ClipNorm { get; init; }

    public double ClipValue { get; init; }

    /// <summary>Names of the state arenas, one float per parameter each.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>What every element of a state starts with.</summary>
    public virtual double InitialState => 0;

    /// <summary>The run-time numbers of one step: their names in the kernels, and their values as the network's members know them.</summary>
    public virtual IReadOnlyList<(string Name, string Value)> Rates => [("rate", "LearningRate")];

    /// <summary>The global norm needs every gradient before the first update, so it cannot be fused into the gradient's kernel.</summary>
    public bool IsFusible => ClipNorm == 0;

    public virtual IEnumerable<Finding> CheckArguments()
    {
        if (!(LearningRate > 0 && LearningRate <= double.MaxValue))
        {
            yield return Domain("learningRate", LearningRate, "(0, ∞)");
        }

        foreach (var (name, value) in new[] { ("WeightDecay", WeightDecay), ("ClipNorm", ClipNorm), ("ClipValue", ClipValue) })
        {
            if (!(value >= 0 && value <= double.MaxValue))
            {
                yield return Domain(name, value, "[0, ∞)");
            }
        }
    }

    /// <summary>
    /// Writes the body of Update(g, p, states …, rates …): new state and new parameter from one gradient vector that is clipped by
    /// value and carries the weight decay already.
    /// </summary>
    public abstract void WriteStep(KernelWriter k, string gradient, Place parameter, IReadOnlyList<Place> states);

    /// <summary>The whole update: what all optimizers share, then this one's step.</summary>
    public void WriteUpdate(KernelWriter k)
    {
        var t = k.Target;
        if (ClipValue > 0)
        {
            k.Code.Line($"g = NgSimd.Max(NgSimd.Min(g, {t.Constant(ClipValue)}), {t.Constant(-ClipValue)});");
        }

        var p = new Place("p");
        if (WeightDecay > 0 && DecaysThroughGradient)
        {
            k.Code.Line($"g = {t.MultiplyAdd(t.Constant(WeightDecay), t.Load(p), "g")};");
        }

        var states = new List<Place>();
        foreach (var state in States)
        {
            states.Add(new Place(state));
        }

        WriteStep(k, "g", p, states);
    }

    /// <summary>False where the optimizer takes the decay off the parameter itself (AdamW).</summary>
    protected virtual bool DecaysThroughGradient => true;

    /// <summary>[0, 1): the share of a state that a step keeps.</summary>
    protected IEnumerable<Finding> CheckShare(string argument, double value)
    {
        if (!(value >= 0 && value < 1))
        {
            yield return Domain(argument, value, "[0, 1)");
        }
    }

    /// <summary>What keeps a quotient finite must not vanish in single precision.</summary>
    protected IEnumerable<Finding> CheckEpsilon(double value)
    {
        if (!((float)value > 0 && value <= float.MaxValue))
        {
            yield return Domain("Epsilon", value, "(0, ∞)");
        }
    }

    protected Finding Domain(string argument, object value, string domain) =>
        Finding.Of(DeclarationRules.ArgumentOutOfRange, Attribute, argument, value, domain);
}
