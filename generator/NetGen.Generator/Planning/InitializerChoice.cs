using System.Linq;

namespace NetGen.Generator;

/// <summary>The initialiser of a tensor that names none: He's before a rectifier, Xavier's elsewhere.</summary>
internal static class InitializerChoice
{
    private const string Default = "Default";

    public static string Of(InferredNetwork network, PlannedTensor tensor)
    {
        if (tensor.Parameter.Initializer != Default)
        {
            return tensor.Parameter.Initializer;
        }

        var follower = network.Nodes.FirstOrDefault(node => node.InputNode == tensor.Node.Index);
        while (follower?.Layer is IView)
        {
            follower = network.Nodes.FirstOrDefault(node => node.InputNode == follower.Index);
        }

        return follower?.Layer.IsRectifier == true ? "HeNormal" : "XavierUniform";
    }
}
