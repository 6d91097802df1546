using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>How large the initial weights of a layer are, from the definitions at each member of the enumeration Initializer.</summary>
internal static class InitialGain
{
    private const double DefaultSpread = 0.05;

    /// <summary>The tensor that is multiplied with the input.</summary>
    public static ParameterModel? Kernel(Node node) => node.Parameters.FirstOrDefault(parameter => parameter.IsKernel);

    /// <summary>True if all weights start with the same value.</summary>
    public static bool IsConstant(ParameterModel kernel) => kernel.Initializer is "Constant" or "Zeros" || kernel.InitializerScale == 0;

    /// <summary>The standard deviation of the weights over He's √(2 / fanIn): what one layer does to the size of values behind a ReLU.</summary>
    public static double RelativeToHe(InferredNetwork network, Node node) =>
        Kernel(node) is { } kernel && !IsConstant(kernel) ? Deviation(network, node, kernel) / Math.Sqrt(2.0 / kernel.FanIn) : 0;

    private static double Deviation(InferredNetwork network, Node node, ParameterModel kernel)
    {
        var scale = Math.Abs(kernel.InitializerScale);
        var factor = double.IsNaN(scale) ? 1 : scale;
        var spread = double.IsNaN(scale) ? DefaultSpread : scale;
        return InitializerChoice.Of(network, new PlannedTensor(node, kernel, kernel.Suffix, 0, Trainable: true)) switch
        {
            "HeNormal" or "HeUniform" => factor * Math.Sqrt(2.0 / kernel.FanIn),
            "XavierNormal" or "XavierUniform" => factor * Math.Sqrt(2.0 / (kernel.FanIn + kernel.FanOut)),
            "LeCunNormal" or "LeCunUniform" => factor * Math.Sqrt(1.0 / kernel.FanIn),
            "Orthogonal" => factor * Math.Sqrt(1.0 / Math.Max(kernel.FanIn, kernel.Shape.Channels)),
            "Normal" => spread,
            "Uniform" => spread / Math.Sqrt(3),
            _ => 0,
        };
    }
}
