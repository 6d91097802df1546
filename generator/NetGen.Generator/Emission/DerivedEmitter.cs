using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The members around derived weights: their buffer, what computes them, and how a public member reads them. A network without derived
/// weights has none of this and pays nothing.
/// </summary>
internal static class DerivedEmitter
{
    private const string Numerics = "global::NetGen.Numerics.";

    public static void WriteMembers(CodeWriter code, NetworkPlan plan, DerivedPlan derived)
    {
        if (derived.Floats == 0)
        {
            return;
        }

        var readers = derived.IsTraining ? "the training pass reads" : "predictions read";
        code.Blank();
        code.Line($"// Weights that {readers} in place of parameters, computed anew by the first reader after a change.");
        code.Line($"private readonly {Numerics}DerivedWeights {Field(derived)};");
        code.Blank();
        code.Line($"private {Numerics}DerivedWeights {Create(derived)}() => new {Numerics}DerivedWeights(");
        code.Line("    _store,");
        WriteDescription(code, plan, derived, Derive(derived));
        if (!HasKernels(derived))
        {
            return;
        }

        code.Blank();
        using (code.Block($"private void {Derive(derived)}({Numerics}AlignedBuffer weights)"))
        {
            Dispatch.Write(code, Entry(derived), [Dispatch.Buffer("_parameters"), Dispatch.Buffer("weights")]);
        }
    }

    /// <summary>What is derived, as the last three arguments of a call, the last of them what calls the kernels.</summary>
    public static void WriteDescription(CodeWriter code, NetworkPlan plan, DerivedPlan derived, string derive)
    {
        code.Line($"    {Literal.Int(derived.Floats)},");
        code.Line($"    new {Numerics}DerivedTensor[]");
        code.Line("    {");
        foreach (var step in derived.Steps)
        {
            WriteTensor(code, plan, step, derived.Of(step));
        }

        code.Line("    },");
        code.Line(HasKernels(derived) ? $"    {derive});" : "    null);");
    }

    public static void WriteConstruction(CodeWriter code, DerivedPlan derived)
    {
        if (derived.Floats > 0)
        {
            code.Line($"{Field(derived)} = {Create(derived)}();");
        }
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

    /// <summary>The kernel entry that computes what layers derive by kernels of their own, for one target.</summary>
    public static void WriteEntry(KernelSet kernels, CodeWriter code, DerivedPlan derived) => WriteEntry(kernels, code, derived, Entry(derived));

    public static void WriteEntry(KernelSet kernels, CodeWriter code, DerivedPlan derived, string name)
    {
        if (!HasKernels(derived))
        {
            return;
        }

        code.Blank();
        code.Line("// Weights d that kernels read in place of the parameters p.");
        var (p, d) = (kernels.Target.Parameter("p"), kernels.Target.Parameter("d"));
        using (new KernelWriter(code, kernels.Target).Method($"internal static void {name}({p}, {d})", inline: false))
        {
            foreach (var step in derived.Steps.Where(HasKernel))
            {
                code.Line($"// {step.Title}");
                code.Line(kernels.Derive(step));
            }
        }
    }

    /// <summary>Scale and shift of a normalisation by itself, or kernel and bias of an affine layer with normalisations folded in.</summary>
    private static void WriteTensor(CodeWriter code, NetworkPlan plan, Step step, DerivedArea area)
    {
        if (step.Layer is ScaleLayer && !step.HasBatchMemory)
        {
            code.Line($"        // {step.Node.Title}: y = x · scale + shift");
            code.Line($"        {Construct(plan, step.Node, area.Own)},");
        }

        if (!step.IsFolded)
        {
            return;
        }

        var kernel = step.Node.Parameter(Affine.Kernel)!;
        var affine = step.Layer.Affine(step.Node)!;
        var bias = plan.Has(step.Node, Affine.Bias) ? plan.Offset(step.Node, Affine.Bias) : -1;
        var folded = new[] { step.Before, step.Behind }.OfType<Node>().Select(node => node.Title);
        code.Line($"        // {step.Node.Title} with {string.Join(" and ", folded)} folded in");
        code.Line($"        new {Numerics}FoldedKernel(");
        code.Line($"            kernel: {kernel.Layout.Construct(plan.Offset(step.Node, Affine.Kernel))},");
        code.Line($"            foldedKernel: {kernel.Layout.Construct(area.Kernel)},");
        code.Line($"            bias: {bias}, foldedBias: {area.Bias}, outputs: {affine.Outputs}, inner: {affine.Inner}, groups: {affine.Groups}, groupChannels: {affine.GroupChannels},");
        code.Line($"            before: {(step.Before is null ? "null" : Construct(plan, step.Before, area.Before))},");
        code.Line($"            behind: {(step.Behind is null ? "null" : Construct(plan, step.Behind, area.Behind))}),");
    }

    private static string Construct(NetworkPlan plan, Node node, (int Scale, int Shift) area) =>
        ((ScaleLayer)node.Layer).Construct(node.Output.Channels, suffix => plan.Offset(node, suffix), area.Scale, area.Shift);

    private static bool HasKernel(Step step) => step.Layer.DerivedFloats(step) > 0;

    /// <summary>True if some of the weights are computed by kernels of their layers.</summary>
    public static bool HasKernels(DerivedPlan derived) => derived.Steps.Any(HasKernel);

    private static string Field(DerivedPlan derived) => derived.IsTraining ? "_trainingWeights" : "_derivedWeights";

    private static string Create(DerivedPlan derived) => derived.IsTraining ? "CreateTrainingWeights" : "CreateDerivedWeights";

    private static string Derive(DerivedPlan derived) => derived.IsTraining ? "DeriveTrainingWeights" : "DeriveWeights";

    private static string Entry(DerivedPlan derived) => derived.IsTraining ? "DeriveTraining" : "Derive";
}
