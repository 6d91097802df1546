using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// The members around derived weights: their buffer, what computes them, and how a public member reads them. A network without derived
/// weights has none of this and pays nothing.
/// </summary>
internal static class DerivedEmitter
{
    public static void WriteMembers(CodeWriter code, DerivedPlan derived)
    {
        if (derived.Floats == 0)
        {
            return;
        }

        var readers = derived.IsTraining ? "the training pass reads" : "predictions read";
        code.Blank();
        code.Line($"// Weights that {readers} in place of parameters, computed anew by the first reader after a change.");
        code.Line($"private readonly global::NetGen.Numerics.DerivedWeights {Field(derived)};");
        code.Blank();
        using (code.Block($"private void {Method(derived)}(global::NetGen.Numerics.AlignedBuffer weights)"))
        {
            Dispatch.Write(code, Entry(derived), [Dispatch.Buffer("_parameters"), Dispatch.Buffer("weights")]);
        }
    }

    public static void WriteConstruction(CodeWriter code, DerivedPlan derived)
    {
        if (derived.Floats == 0)
        {
            return;
        }

        code.Line($"{Field(derived)} = new global::NetGen.Numerics.DerivedWeights(");
        code.Line($"    _store, {Literal.Int(derived.Floats)}, global::System.Array.Empty<global::NetGen.Numerics.DerivedTensor>(), {Method(derived)});");
    }

    /// <summary>The arguments of a kernel entry behind the parameters: the weights as they are now.</summary>
    public static IEnumerable<Dispatch.Argument> Arguments(DerivedPlan derived) =>
        derived.Floats > 0 ? [Dispatch.Buffer($"{Field(derived)}.Current")] : [];

    /// <summary>Says that training has changed parameters.</summary>
    public static void WriteStale(CodeWriter code, NetworkPlan plan)
    {
        foreach (var derived in new[] { plan.PredictionWeights, plan.TrainingWeights })
        {
            if (derived is { Floats: > 0, ChangesInTraining: true })
            {
                code.Line($"{Field(derived)}.MarkStale();");
            }
        }
    }

    /// <summary>The kernel entry that computes them, for one target.</summary>
    public static void WriteEntry(KernelSet kernels, CodeWriter code, DerivedPlan derived)
    {
        if (derived.Floats == 0)
        {
            return;
        }

        code.Blank();
        code.Line("// Weights d that kernels read in place of the parameters p.");
        var (p, d) = (kernels.Target.Parameter("p"), kernels.Target.Parameter("d"));
        using (new KernelWriter(code, kernels.Target).Method($"internal static void {Entry(derived)}({p}, {d})", inline: false))
        {
            foreach (var step in derived.Steps)
            {
                code.Line($"// {step.Title}");
                code.Line(kernels.Derive(step));
            }
        }
    }

    private static string Field(DerivedPlan derived) => derived.IsTraining ? "_trainingWeights" : "_derivedWeights";

    private static string Method(DerivedPlan derived) => derived.IsTraining ? "DeriveTrainingWeights" : "DeriveWeights";

    private static string Entry(DerivedPlan derived) => derived.IsTraining ? "DeriveTraining" : "Derive";
}
