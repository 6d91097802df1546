using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// {Name}.Backward.g.cs: loss, gradients and update for every vector width. Activations and their gradients of all rows stand in the
/// training memory t: a value of n floats takes n · capacity floats for each.
/// </summary>
internal static class BackwardEmitter
{
    public static string Emit(NetworkPlan plan, IReadOnlyList<KernelSet> kernels) => EmittedFile.Write(
        plan.Model,
        "Loss, gradients and update for every vector width.",
        code =>
        {
            KernelSets.Write(code, kernels, (set, drivers) =>
            {
                new TrainingWriter(plan, set, drivers).Write();
                DerivedEmitter.WriteEntry(set, drivers, plan.TrainingWeights);
            });
            if (plan.Model.Optimizer is { } optimizer)
            {
                WriteUpdates(code, optimizer);
            }
        });

    private static void WriteUpdates(CodeWriter code, Optimizer optimizer)
    {
        code.Blank();
        code.Line("#if NET8_0_OR_GREATER");
        foreach (var (target, type) in new[]
        {
            (SimdTarget.Vector512, "NgFloats512"), (SimdTarget.Vector256, "NgFloats256"), (SimdTarget.Vector128, "NgFloats128"),
        })
        {
            WriteUpdate(code, target, type, optimizer);
        }

        code.Line("#else");
        WriteUpdate(code, SimdTarget.Scalar, "float", optimizer);
        code.Line("#endif");
    }

    /// <summary>The optimizer's step on one vector of parameters: the same for the fused and for the separate update.</summary>
    private static void WriteUpdate(CodeWriter code, SimdTarget target, string type, Optimizer optimizer)
    {
        var k = new KernelWriter(code, target);
        var parameters = new[] { $"{type} g" }.Concat(ParameterSink.Update(optimizer).Parameters(target));
        code.Blank();
        code.Line($"// {optimizer.AttributeName}: one vector of gradients g changes the parameters p.");
        using (k.Method($"private static void Update({string.Join(", ", parameters)})", inline: true))
        {
            optimizer.WriteUpdate(k);
        }
    }
}
