using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN03 around batch normalisation: what stands directly before it.</summary>
internal static class BatchRules
{
    public static readonly Rule CancelledBias = new(
        "NETGEN0307",
        "A bias before batch normalisation",
        "BatchNormalization cancels the bias of '{0}'; set UseBias = false",
        RuleSeverity.Info);

    public static readonly Rule DropoutBeforeNormalization = new(
        "NETGEN0308",
        "Dropout before batch normalisation",
        "Dropout shifts the variance that BatchNormalization relies on; put '{0}' behind '{1}'",
        RuleSeverity.Warning);

    public static IEnumerable<Finding> Check(InferredNetwork network, LayerGraph graph)
    {
        foreach (var node in network.Nodes.Where(node => node.Layer.UsesBatchStatistics))
        {
            if (graph.OnlySource(node) is not { } before || graph.OnlyReader(before) is null)
            {
                continue;
            }

            if (before.Layer.IsTrainedMap && before.Parameters.Any(parameter => parameter.Suffix == "bias"))
            {
                yield return Finding.Of(CancelledBias, before.Layer.Header.Attribute, before.Title);
            }

            if (before.Layer is DropoutLayer { Rate: > 0 })
            {
                yield return Finding.Of(DropoutBeforeNormalization, before.Layer.Header.Attribute, before.Title, node.Title);
            }
        }
    }
}
