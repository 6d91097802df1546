using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN0007: layers that nobody sees the result of.</summary>
internal static class GraphRules
{
    public static readonly Rule DeadBranch = new(
        "NETGEN0007",
        "Every branch reaches the output",
        "'{0}' does not contribute to the output; merge it with [Add], [Multiply] or [Concat], expose it, or remove it",
        RuleSeverity.Warning);

    /// <summary>One finding for each branch, at its end: what stands before it is not needed for that reason alone.</summary>
    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        var read = new HashSet<int>(network.Nodes.SelectMany(node => node.InputNodes));
        var exposed = new HashSet<int>(network.Exposures.Select(exposure => exposure.Node?.Index ?? -1));
        var ends = network.Nodes.Take(network.Nodes.Count - 1).Where(node => !read.Contains(node.Index) && !exposed.Contains(node.Index));
        return ends.Select(node => Finding.Of(DeadBranch, node.Layer.Header.Attribute, node.Layer.Header.Name ?? node.Layer.Header.AttributeName))
            .Distinct();
    }
}
