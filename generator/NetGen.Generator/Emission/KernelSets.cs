using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The forms in which kernels are emitted: three widths, and plain floats for frameworks before .NET 8.</summary>
internal static class KernelSets
{
    public static IReadOnlyList<KernelSet> For(NetworkPlan plan) =>
    [
        new(plan, SimdTarget.Vector512),
        new(plan, SimdTarget.Vector256),
        new(plan, SimdTarget.Vector128),
        new(plan, SimdTarget.Scalar),
    ];

    /// <summary>The narrowest vectors and the scalar form: every processor has one of them, for code whose speed does not matter.</summary>
    public static IReadOnlyList<KernelSet> Narrow(IReadOnlyList<KernelSet> kernels) =>
        [.. kernels.Where(set => set.Target == SimdTarget.Vector128 || set.Target == SimdTarget.Scalar)];

    /// <summary>Writes a part of every kernel class, the vector ones and the scalar one on their sides of the one #if.</summary>
    public static void Write(CodeWriter code, IReadOnlyList<KernelSet> kernels, Action<KernelSet, CodeWriter> body)
    {
        code.Line("#if NET8_0_OR_GREATER");
        foreach (var set in kernels)
        {
            if (set.Target.Lanes == 1)
            {
                code.Line("#else");
            }

            code.Blank();
            set.WritePart(code, drivers => body(set, drivers));
        }

        code.Line("#endif");
    }
}
