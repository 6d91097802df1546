using System.Linq;

namespace NetGen.Generator;

/// <summary>{Name}.Exposed.g.cs: the public members of layers with Expose. Kernels that the prediction has already serve them too.</summary>
internal static class ExposedEmitter
{
    public static string Emit(InferredNetwork network, NetworkPlan? plan) => EmittedFile.Write(
        network.Model,
        "Exposed layers.",
        code =>
        {
            var members = new Members(code, network, plan);
            foreach (var exposure in network.Exposures)
            {
                Write(members, exposure, plan);
            }
        });

    private static void Write(Members members, Exposure exposure, NetworkPlan? plan)
    {
        var code = members.Code;
        var name = Members.Escape(Literal.Printable(exposure.Name));
        var shape = exposure.Node?.Output;
        var size = $"{exposure.Member}Size";
        members.Constant($"Floats of what {name} gives for one example: {shape}, channels last.", "int", size, Literal.Int(shape?.Size ?? 0));
        members.Method(
            $"Computes what {name} gives for one example ({shape}), the same bits as on the way to a prediction. Allocates nothing; any "
            + "number of threads may call it on one network.",
            $"public void Predict{exposure.Member}({Members.In} input, {Members.Out} output)",
            () =>
            {
                code.Line("global::NetGen.Numerics.Check.Length(input.Length, InputSize, nameof(input));");
                code.Line($"global::NetGen.Numerics.Check.Length(output.Length, {size}, nameof(output));");
                code.Line("global::NetGen.Numerics.Check.NoOverlap(input, output, nameof(output));");
                var pass = plan!.Exposed.Single(item => item.Exposure == exposure).Pass;
                if (pass.ScratchFloats > 0)
                {
                    code.Line("var scratch = ThreadScratch().Scratch;");
                }

                Dispatch.Write(
                    code,
                    pass == plan.Predict ? "Predict" : KernelSet.Exposed(exposure),
                    [
                        Dispatch.ReadOnlySpan("input"), Dispatch.Buffer("_parameters"), .. DerivedEmitter.Arguments(plan.PredictionWeights),
                        pass.ScratchFloats > 0 ? Dispatch.Buffer("scratch") : Dispatch.Span("output"), Dispatch.Span("output"),
                    ]);
            },
            isKernel: true);
    }
}
