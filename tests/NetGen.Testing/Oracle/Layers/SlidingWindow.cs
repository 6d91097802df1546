using System;

namespace NetGen.Testing.Layers;

/// <summary>How a window slides along one axis: every number that a layer declares for it.</summary>
internal sealed record SlidingWindow(int Kernel, int Stride, int Dilation, string Padding, int Before, int After)
{
    private int Extent => ((Kernel - 1) * Dilation) + 1;

    /// <summary>The outputs along an axis of <paramref name="input"/> elements.</summary>
    public int Outputs(int input) => Padding switch
    {
        "Valid" => Fitted(input + Before + After),
        "Same" => (input + Stride - 1) / Stride,
        "Causal" => (input + Stride - 1) / Stride,
        _ => throw new FormatException($"The oracle knows no padding {Padding}."),
    };

    /// <summary>The input element that a tap of an output sees; it may lie outside of the axis.</summary>
    public int Element(int input, int output, int tap) => (output * Stride) + (tap * Dilation) - PaddingBefore(input);

    private int PaddingBefore(int input) => Padding switch
    {
        "Same" => Math.Max(0, ((Outputs(input) - 1) * Stride) + Extent - input) / 2,
        "Causal" => Extent - 1,
        _ => Before,
    };

    private int Fitted(int padded) => padded >= Extent
        ? ((padded - Extent) / Stride) + 1
        : throw new FormatException($"A kernel of {Extent} does not fit into {padded}.");
}
