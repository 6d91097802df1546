using System;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Depthwise convolutions, borders, larger images and layer normalisation with each of their settings and at awkward sizes.</summary>
internal static class SpatialDeclarations
{
    public static string[] DepthwiseConv2D { get; } =
    [
        .. new[]
        {
            "[Input(5, 7, 1)] [DepthwiseConv2D(3)]",
            "[Input(6, 5, 3)] [DepthwiseConv2D(3, Padding = Padding.Same)]",
            "[Input(5, 9, 6)] [DepthwiseConv2D(2, 3, Stride = 2, Padding = Padding.Same)]",
            "[Input(4, 12, 16)] [DepthwiseConv2D(3, Padding = Padding.Same)]",
            "[Input(7, 6, 37)] [DepthwiseConv2D(3, StrideHeight = 2, StrideWidth = 3)]",
            "[Input(6, 6, 5)] [DepthwiseConv2D(3, Multiplier = 2, Padding = Padding.Same)]",
            "[Input(5, 5, 20)] [DepthwiseConv2D(3, 2, Multiplier = 2, Stride = 2)]",
            "[Input(5, 4, 7)] [DepthwiseConv2D(2, Multiplier = 3)]",
            "[Input(4, 5, 3)] [DepthwiseConv2D(3, Multiplier = 20, Padding = Padding.Same)]",
            "[Input(4, 4, 1)] [DepthwiseConv2D(3, Multiplier = 8)]",
            "[Input(9, 8, 4)] [DepthwiseConv2D(3, Dilation = 2, Padding = Padding.Same)]",
            "[Input(9, 9, 4)] [DepthwiseConv2D(3, Dilation = 3, Stride = 2, PadTop = 2, PadLeft = 1, PadBottom = 3, PadRight = 4)]",
            "[Input(3, 14, 2)] [DepthwiseConv2D(1, 12, Padding = Padding.Same)]",
            "[Input(2, 2, 3)] [DepthwiseConv2D(5, Padding = Padding.Same)]",
            "[Input(5, 5, 6)] [DepthwiseConv2D(2, Stride = 3, UseBias = false)]",
            "[Input(5, 5, 6)] [DepthwiseConv2D(1, InputChannels = 6)]",
        }.Select(Ended),
        "[Input(5, 6, 5)] [DepthwiseConv2D(3, Trainable = false)] [Tanh] [Flatten] [Dense(4)] [MeanSquaredError]",
        "[Input(5, 6, 70)] [DepthwiseConv2D(3, Padding = Padding.Same, Initializer = Initializer.Uniform, InitializerScale = 0.3)] [ReLU] "
            + "[Flatten] [Dense(4)] [MeanSquaredError]",
        "[Input(4, 5, 3)] [DepthwiseConv2D(2)] [GELU] [DepthwiseConv2D(2)] [Sigmoid] [MeanSquaredError]",
    ];

    public static string[] ZeroPadding2D { get; } =
    [
        .. new[]
        {
            "[Input(2, 3, 5)] [ZeroPadding2D(1)]",
            "[Input(3, 2, 20)] [ZeroPadding2D(2)]",
            "[Input(3, 2, 1)] [ZeroPadding2D(0)]",
            "[Input(1, 4, 3)] [ZeroPadding2D(1, 0, 3, 2)]",
            "[Input(3, 3, 4)] [ZeroPadding2D(top: 0, bottom: 2, left: 0, right: 0)]",
        }.Select(Ended),
        "[Input(3, 3, 4)] [PReLU] [ZeroPadding2D(1)] [Tanh] [MeanSquaredError]",
    ];

    public static string[] UpSampling2D { get; } =
    [
        .. new[]
        {
            "[Input(2, 3, 5)] [UpSampling2D(2)]",
            "[Input(3, 2, 20)] [UpSampling2D(3, 1)]",
            "[Input(3, 3, 1)] [UpSampling2D(2, 5)]",
            "[Input(2, 2, 3)] [UpSampling2D(1)]",
            "[Input(2, 2, 37)] [UpSampling2D(5)]",
            "[Input(3, 4, 5)] [UpSampling2D(2, Interpolation = Interpolation.Bilinear)]",
            "[Input(4, 3, 20)] [UpSampling2D(3, Interpolation = Interpolation.Bilinear)]",
            "[Input(3, 2, 37)] [UpSampling2D(4, 6, Interpolation = Interpolation.Bilinear)]",
            "[Input(2, 3, 1)] [UpSampling2D(5, 1, Interpolation = Interpolation.Bilinear)]",
            "[Input(1, 1, 3)] [UpSampling2D(2, 3, Interpolation = Interpolation.Bilinear)]",
        }.Select(Ended),
        "[Input(3, 3, 4)] [PReLU] [UpSampling2D(2)] [Tanh] [MeanSquaredError]",
    ];

    public static string[] UpSampling1D { get; } =
    [
        .. new[] { "[Input(4, 3)] [UpSampling1D(2)]", "[Input(3, 18)] [UpSampling1D(3)]", "[Input(5, 1)] [UpSampling1D(1)]" }.Select(Ended),
    ];

    public static string[] LayerNormalization { get; } =
    [
        "[Input(10)] [PReLU] [LayerNormalization] [Dense(3)] [MeanSquaredError]",
        "[Input(6)] [Dense(37)] [LayerNormalization(Epsilon = 0.1)] [Tanh] [Dense(3)] [MeanSquaredError]",
        "[Input(6)] [Dense(80)] [LayerNormalization] [ReLU] [MeanSquaredError]",
        "[Input(4, 16)] [PReLU] [LayerNormalization(Trainable = false)] [Flatten] [Dense(3)] [MeanSquaredError]",
        "[Input(2, 3, 5)] [PReLU] [LayerNormalization] [GELU] [Flatten] [Dense(3)] [MeanSquaredError]",
        "[Input(2, 2, 70)] [LayerNormalization] [Flatten] [Dense(3)] [MeanSquaredError]",
        "[Input(3, 150)] [LayerNormalization] [MeanSquaredError]",
        "[Input(7, 2)] [LayerNormalization] [MeanSquaredError]",
    ];

    /// <summary>Parameters before the layer, so that its input's gradient is seen.</summary>
    private static string Ended(string declaration)
    {
        int layer = declaration.IndexOf("] [", StringComparison.Ordinal) + 1;
        return $"{declaration[..layer]} [PReLU]{declaration[layer..]} [Flatten] [Dense(3)] [MeanSquaredError]";
    }
}
