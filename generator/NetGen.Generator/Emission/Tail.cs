using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The element-wise layers that a kernel applies to its results.</summary>
internal sealed class Tail(IReadOnlyList<Node> nodes)
{
    /// <summary>Nothing: results are stored as they are.</summary>
    public static Tail None { get; } = new([]);

    /// <summary>What one vector of all functions together costs the compiler's inliner.</summary>
    public int Weight => nodes.Sum(node => ((ElementwiseLayer)node.Layer).Weight);

    /// <summary>The value after all of them, as an expression.</summary>
    public string Apply(KernelWriter k, string value) =>
        nodes.Aggregate(value, (current, node) => ((ElementwiseLayer)node.Layer).Forward(k, k.Named("z", current)));

    /// <summary>True if a method can apply them to so many vectors and the compiler still inlines all.</summary>
    public bool Fits(int vectors) => Weight * vectors <= UnrollPolicy.InlinedFunctions;

    /// <summary>Applies them to a row in place, where a kernel had too many results at once.</summary>
    public void WriteInPlace(KernelWriter k, int count, Place y) => k.ForEachVector(count, [y], (at, existing) =>
        k.Code.Line(k.Target.StoreFirst(Apply(k, k.Target.LoadFirst(at[0], existing)), at[0], existing)));
}
