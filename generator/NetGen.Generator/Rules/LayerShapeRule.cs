using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN0900: no mistake, but what an editor can show beside each layer: the shapes, and the parameters that it brings.</summary>
internal static class LayerShapeRule
{
    public static readonly Rule LayerShape = new("NETGEN0900", "The shape after a layer", "{0}", RuleSeverity.Info) { IsEnabledByDefault = false };

    /// <summary>One note per attribute: a head is dense layer and activation in one.</summary>
    public static IEnumerable<Finding> Notes(InferredNetwork network)
    {
        foreach (var layer in network.Nodes.GroupBy(node => node.Layer.Header.Attribute))
        {
            var parameters = layer.SelectMany(node => node.Parameters).Sum(parameter => (long)parameter.Shape.Size);
            var shapes = $"{string.Join(", ", layer.First().Inputs)} → {layer.Last().Output}";
            var count = parameters.ToString("#,0", CultureInfo.InvariantCulture);
            yield return Finding.Of(
                LayerShape, layer.Key, parameters == 0 ? shapes : $"{shapes} · {count} parameter{(parameters == 1 ? "" : "s")}");
        }
    }
}
