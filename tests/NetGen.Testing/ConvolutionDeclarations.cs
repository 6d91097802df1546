namespace NetGen.Testing;

/// <summary>
/// Convolutions with each setting: few and many filters and channels, images smaller and larger than the blocks that kernels work in,
/// sizes that divide by nothing, first in the network and behind another layer, whose gradient then passes through.
/// </summary>
internal static class ConvolutionDeclarations
{
    public static string[] Conv2D { get; } =
    [
        "[Input(5, 6, 1)] [Conv2D(1, 3)] [MeanSquaredError]",
        "[Input(9, 11, 2)] [Conv2D(6, 3, InputChannels = 2)] [ReLU] [Conv2D(10, 2, 3)] [Tanh] [Flatten] [Dense(3)] [MeanSquaredError]",
        "[Input(7, 19, 3)] [Conv2D(17, 3, Padding = Padding.Same)] [Tanh] [Conv2D(5, 3, Padding = Padding.Same)] [MeanSquaredError]",
        "[Input(6, 5, 4)] [Conv2D(7, 1)] [Sigmoid] [Conv2D(33, 1)] [Softsign] [Conv2D(3, 2)] [MeanSquaredError]",
        "[Input(9, 8, 2)] [Tanh] [Conv2D(5, 3, Stride = 2, Padding = Padding.Same)] [Conv2D(9, 2, Stride = 2)] [MeanSquaredError]",
        "[Input(11, 7, 3)] [Tanh] [Conv2D(4, 3, 2, StrideHeight = 3, StrideWidth = 2)] [SiLU] [MeanSquaredError]",
        "[Input(8, 10, 2)] [Tanh] [Conv2D(6, 2, Stride = 3)] [ReLU] [MeanSquaredError]",
        "[Input(9, 8, 3)] [Tanh] [Conv2D(5, 3, Dilation = 2, Padding = Padding.Same, UseBias = false)] [MeanSquaredError]",
        "[Input(13, 12, 2)] [Tanh] [Conv2D(3, 3, Dilation = 2, Stride = 2)] [Conv2D(4, 2, Dilation = 3)] [MeanSquaredError]",
        "[Input(10, 13, 2)] [Tanh] [Conv2D(3, 3, 4, Dilation = 3, Stride = 2, Padding = Padding.Same)] [MeanSquaredError]",
        "[Input(6, 5, 8)] [Tanh] [Conv2D(12, 3, Padding = Padding.Same, Groups = 4)] [ReLU] [Conv2D(6, 2, Groups = 3)] [MeanSquaredError]",
        "[Input(5, 4, 6)] [Tanh] [Conv2D(6, 3, Groups = 6, Stride = 2, Padding = Padding.Same, Dilation = 2)] [MeanSquaredError]",
        "[Input(4, 5, 70)] [Tanh] [Conv2D(140, 2, Groups = 2)] [MeanSquaredError]",
        "[Input(6, 7, 3)] [Tanh] [Conv2D(4, 3, PadTop = 3, PadBottom = 1, PadLeft = 0, PadRight = 4, Stride = 2)] [MeanSquaredError]",
        "[Input(5, 5, 2)] [Tanh] [Conv2D(3, 1, PadTop = 2, PadLeft = 1)] [Conv2D(2, 7, 6)] [MeanSquaredError]",
        "[Input(4, 4, 20)] [Tanh] [Conv2D(50, 3, Padding = Padding.Same)] [ELU] [Conv2D(70, 4)] [MeanSquaredError]",
        "[Input(6, 6, 2)] [Tanh] [Conv2D(5, 3, Trainable = false)] [Tanh] [Conv2D(4, 3)] [MeanSquaredError]",
        "[Input(5, 5, 2)] [Conv2D(4, 2, Initializer = Initializer.Uniform, InitializerScale = 0.2)] [GELU] [Conv2D(3, 2)] [MeanSquaredError]",
    ];

    public static string[] Conv1D { get; } =
    [
        "[Input(20, 3)] [Conv1D(8, 3, InputChannels = 3)] [ReLU] [Conv1D(5, 4, Stride = 3)] [MeanSquaredError]",
        "[Input(9, 4)] [Tanh] [Conv1D(6, 5, Stride = 2, Padding = Padding.Same)] [Tanh] [Conv1D(1, 1)] [MeanSquaredError]",
        "[Input(14, 2)] [Tanh] [Conv1D(17, 3, Padding = Padding.Causal, Dilation = 4)] [MeanSquaredError]",
        "[Input(11, 3)] [Tanh] [Conv1D(4, 3, Padding = Padding.Causal, Stride = 2, UseBias = false)] [MeanSquaredError]",
        "[Input(7, 4)] [Tanh] [Conv1D(6, 2, Groups = 2, PadLeft = 2, PadRight = 1)] [MeanSquaredError]",
        "[Input(8, 2)] [Tanh] [Conv1D(3, 8, Trainable = false)] [Conv1D(2, 1, Initializer = Initializer.Normal, InitializerScale = 0.3)] [MeanSquaredError]",
    ];

    public static string[] ConvTranspose2D { get; } =
    [
        "[Input(4, 5, 3)] [ConvTranspose2D(6, 3)] [ReLU] [MeanSquaredError]",
        "[Input(4, 3, 5)] [Tanh] [ConvTranspose2D(4, 2, Stride = 2)] [Sigmoid] [Conv2D(2, 3)] [MeanSquaredError]",
        "[Input(3, 5, 2)] [Tanh] [ConvTranspose2D(17, 3, Stride = 2)] [Tanh] [MeanSquaredError]",
        "[Input(4, 3, 3)] [Tanh] [ConvTranspose2D(5, 4, Stride = 2, Padding = Padding.Same)] [SiLU] [MeanSquaredError]",
        "[Input(3, 4, 2)] [Tanh] [ConvTranspose2D(3, 2, 5, StrideHeight = 3, StrideWidth = 2, Padding = Padding.Same)] [MeanSquaredError]",
        "[Input(3, 4, 2)] [Tanh] [ConvTranspose2D(3, 2, Stride = 3, UseBias = false)] [MeanSquaredError]",
        "[Input(3, 3, 40)] [Tanh] [ConvTranspose2D(35, 3, Trainable = false)] [ConvTranspose2D(1, 2, Initializer = Initializer.Uniform, InitializerScale = 0.1)] [MeanSquaredError]",
    ];

    public static string[] ConvTranspose1D { get; } =
    [
        "[Input(5, 3)] [ConvTranspose1D(4, 3)] [ReLU] [ConvTranspose1D(2, 4, Stride = 2)] [MeanSquaredError]",
        "[Input(6, 2)] [Tanh] [ConvTranspose1D(9, 5, Stride = 2, Padding = Padding.Same)] [Softplus] [MeanSquaredError]",
        "[Input(4, 2)] [Tanh] [ConvTranspose1D(3, 2, Stride = 4, Padding = Padding.Same, UseBias = false)] [MeanSquaredError]",
        "[Input(4, 2)] [Tanh] [ConvTranspose1D(3, 2, Trainable = false, Initializer = Initializer.Normal, InitializerScale = 0.3)] [Conv1D(2, 2)] [MeanSquaredError]",
    ];

    public static string[] Filter2D { get; } =
    [
        "[Input(6, 7, 1)] [Conv2D(1, 2)] [Filter2D(Filter.SobelX)] [MeanSquaredError]",
        "[Input(6, 8, 3)] [Conv2D(3, 2)] [Filter2D(Filter.SobelX, Filter.SobelY, Filter.Laplacian, Padding = Padding.Same)] [ReLU] [Flatten] [Dense(2)] [MeanSquaredError]",
        "[Input(7, 8, 3)] [Conv2D(3, 2)] [Filter2D(Filter.Gaussian, PerChannel = true, Stride = 2)] [MeanSquaredError]",
        "[Input(7, 8, 2)] [Conv2D(2, 2)] [Filter2D(2, 3, 1, 2, 3, 4, 5, 6, 0.5, -1, 2, -3, 1, 7, StrideHeight = 3, StrideWidth = 1, PadTop = 1, PadBottom = 2, PadLeft = 3, PadRight = 1)] [MeanSquaredError]",
        "[Input(7, 8, 2)] [Conv2D(2, 2)] [Filter2D(1, 2, 1, -1, 2, 3, PerChannel = true, Dilation = 2)] [MeanSquaredError]",
        "[Input(7, 20, 1)] [Conv2D(1, 3)] [Filter2D(5, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7)] [MeanSquaredError]",
    ];
}
