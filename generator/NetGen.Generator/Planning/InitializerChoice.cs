using System.Linq;

namespace NetGen.Generator;

/// <summary>The initialiser of a tensor that names none: He's before a rectifier, even if a pool or a normalisation stands between, Xavier's elsewhere.</summary>
internal static class InitializerChoice
{
    private const string Default = "Default";

    public static string Of(InferredNetwork network, PlannedTensor tensor)
    {
        if (tensor.Parameter.Initializer != Default)
        {
            return tensor.Parameter.Initializer;
        }

        return FeedsRectifier(network, tensor.Node) ? "HeNormal" : "XavierUniform";
    }

    private static bool FeedsRectifier(InferredNetwork network, Node node) => network.Nodes
        .Where(reader => reader.InputNodes.Contains(node.Index))
        .Any(reader => reader.Layer.PassesRectifierOn ? FeedsRectifier(network, reader) : reader.Layer.IsRectifier);
}
