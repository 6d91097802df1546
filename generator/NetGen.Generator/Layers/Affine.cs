namespace NetGen.Generator;

/// <summary>
/// How an affine layer y = x · W + b looks to a normalisation that is folded into it: which element of the tensor <c>kernel</c>, in Keras's
/// order, belongs to which output and to which input channel.
/// </summary>
internal sealed record Affine(int Outputs)
{
    public const string Kernel = "kernel";
    public const string Bias = "bias";

    /// <summary>Elements that follow one another for one output: 1 where the outputs are the kernel's last axis.</summary>
    public int Inner { get; init; } = 1;

    /// <summary>Groups of outputs that each see input channels of their own.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>
    /// Input channels of one group, which change fastest among the rows of the kernel. 0 where a normalisation of the input cannot be folded
    /// in: zeros that a convolution pads are not normalised, and a transposed one does not see every input with the whole kernel.
    /// </summary>
    public int GroupChannels { get; init; }
}
