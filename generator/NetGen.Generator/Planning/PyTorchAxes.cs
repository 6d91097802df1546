using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// How PyTorch stores a tensor, where that does not follow from the rank alone: behind a flattened image, whose features it counts channel
/// by channel, and for depthwise kernels.
/// </summary>
internal static class PyTorchAxes
{
    /// <summary>The library's description as source; null where the rank says it all.</summary>
    public static string? Construct(InferredNetwork network, PlannedTensor tensor)
    {
        var shape = tensor.Parameter.Shape;
        if (tensor.Parameter.IsDepthwise)
        {
            // (height, width, channels, multiplier) is (channels · multiplier, 1, height, width).
            return Construct(Shape.Of(shape[2] * shape[3], 1, shape[0], shape[1]), shape, Shape.Of(2, 3, 0, 1));
        }

        // A kernel's first axis is the input's features, and so is a vector's where the layer has a parameter per feature; a bias is not.
        var isPerFeature = shape.Rank == 2 || (shape.Rank == 1 && KeepsFeatures(tensor.Node));
        if (!isPerFeature || shape[0] != tensor.Node.Input.Size || FlattenedFrom(network, tensor.Node.InputNode) is not { } image)
        {
            return null;
        }

        // (rows, columns, channels[, units]) is ([units,] channels, rows, columns), its positions and channels written as one axis.
        var rank = image.Rank;
        var order = Enumerable.Range(0, rank - 1).Prepend(rank - 1);
        return Construct(
            Shape.Of(shape.Dimensions.Reverse()),
            Shape.Of(image.Dimensions.Concat(shape.Dimensions.Skip(1))),
            Shape.Of(shape.Rank == 2 ? order.Prepend(rank) : order));
    }

    /// <summary>The image that a vector was before a view made it one; functions of single features may stand between.</summary>
    private static Shape? FlattenedFrom(InferredNetwork network, int index)
    {
        for (; index >= 0; index = network.Nodes[index].InputNode)
        {
            var node = network.Nodes[index];
            if (node.Layer is IView && node.Input.Rank > 1 && node.Output.Rank == 1)
            {
                return node.Input;
            }

            if (!KeepsFeatures(node))
            {
                return null;
            }
        }

        return null;
    }

    private static bool KeepsFeatures(Node node) =>
        node.Output.Equals(node.Input) && node.Parameters.All(parameter => parameter.Shape.Rank == 1);

    private static string Construct(Shape shape, Shape axes, Shape order) =>
        $"new global::NetGen.Numerics.PyTorchLayout({Literal.Array(shape)}, {Literal.Array(axes)}, {Literal.Array(order)})";
}
