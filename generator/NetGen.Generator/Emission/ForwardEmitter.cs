using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>{Name}.Forward.g.cs: prediction for every vector width.</summary>
internal static class ForwardEmitter
{
    public static string Emit(NetworkPlan plan, IReadOnlyList<KernelSet> kernels) => EmittedFile.Write(
        plan.Model,
        "The forward pass for every vector width.",
        code => KernelSets.Write(code, kernels, (set, drivers) =>
        {
            var writer = new PassWriter(set, drivers);
            writer.WriteSingle(plan.Predict, "Predict");
            writer.WriteRows(plan.Predict, "PredictRows", keepOutput: false);
            foreach (var (exposure, pass) in plan.Exposed.Where(item => item.Pass != plan.Predict))
            {
                writer.WriteSingle(pass, KernelSet.Exposed(exposure));
            }

            DerivedEmitter.WriteEntry(set, drivers, plan.PredictionWeights);
        }));
}
