using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN0008 for what arguments amount to: sizes that no array holds, and that the plan's integers cannot count.</summary>
internal static class SizeRules
{
    private const int LargestParameterBits = 30;
    private const int LargestTensorBits = 26;
    private const long Most = long.MaxValue / 1024;

    /// <summary>Checks the last of the layers, and all parameters up to it.</summary>
    public static Finding? Check(IReadOnlyList<Node> nodes)
    {
        var node = nodes[nodes.Count - 1];
        var attribute = node.Layer.Header.Attribute;
        var elements = Math.Max(Elements(node.Input), Elements(node.Output));
        if (elements > 1L << LargestTensorBits)
        {
            return Finding.Of(DeclarationRules.ArgumentOutOfRange, attribute, "elements", elements, $"[1, 2^{LargestTensorBits}]");
        }

        var parameters = nodes.SelectMany(n => n.Parameters).Sum(parameter => Elements(parameter.Shape));
        return parameters > 1L << LargestParameterBits
            ? Finding.Of(DeclarationRules.ArgumentOutOfRange, attribute, "parameters", parameters, $"[0, 2^{LargestParameterBits}]")
            : null;
    }

    /// <summary>Saturates as well, but so late that messages tell the true number of anything imaginable.</summary>
    private static long Elements(Shape shape) => shape.Dimensions.Aggregate(1L, (elements, dimension) =>
        elements > Most / dimension ? Most : elements * dimension);
}
