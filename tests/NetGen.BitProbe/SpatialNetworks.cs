namespace NetGen.BitProbe;

/// <summary>
/// Pools, depthwise convolutions, larger images and layer normalisation: one channel, few channels that share a vector, and more than a
/// vector; windows that tile, overlap and reach beyond the edges.
/// </summary>
internal static partial class SpatialNetworks
{
    [Network(Seed = 71)]
    [Input(12, 24, 6)]
    [MaxPool2D(2)] [PReLU]
    [AveragePool2D(3, Stride = 2, Padding = Padding.Same)]
    [UpSampling2D(2, Interpolation = Interpolation.Bilinear)]
    [MaxPool2D(3, Stride = 1)] [Tanh]
    [Flatten]
    [Dense(7)]
    [MeanSquaredError]
    [SGD(0.02)]
    public sealed partial class Pools
    {
    }

    /// <summary>Convolutions whose gradients are taken at a pool's maxima: short and long runs of taps, a border, both ways to the input.</summary>
    [Network(Seed = 79)]
    [Input(26, 30, 1)]
    [Conv2D(6, 5)] [ReLU]
    [MaxPool2D(2)]
    [Conv2D(13, 3, Padding = Padding.Same)] [Tanh]
    [MaxPool2D(3, Stride = 2)]
    [Conv2D(40, 2)]
    [MaxPool2D(2)] [Sigmoid]
    [Flatten]
    [Dense(4)]
    [MeanSquaredError]
    [SGD(0.002, Momentum = 0.9)]
    public sealed partial class Maxima
    {
    }

    /// <summary>The same on a sequence.</summary>
    [Network(Seed = 80)]
    [Input(90, 2)]
    [Conv1D(9, 7)] [Tanh]
    [MaxPool1D(3)]
    [Conv1D(17, 5, Padding = Padding.Causal)]
    [MaxPool1D(4)] [ReLU]
    [MeanSquaredError]
    [SGD(0.002, Momentum = 0.9)]
    public sealed partial class SequenceMaxima
    {
    }

    [Network(Seed = 72)]
    [Input(16, 32, 1)]
    [PReLU]
    [MaxPool2D(2)]
    [AveragePool2D(2)]
    [DepthwiseConv2D(3, Multiplier = 8, Padding = Padding.Same)] [ELU]
    [AveragePool2D(4, 5, Stride = 1, Padding = Padding.Same)]
    [GlobalMaxPool2D]
    [Dense(5)]
    [MeanSquaredError]
    [SGD(0.05, Momentum = 0.9)]
    public sealed partial class OneChannel
    {
    }

    [Network(Seed = 73)]
    [Input(9, 11, 5)]
    [DepthwiseConv2D(3, Multiplier = 3, Padding = Padding.Same)] [ReLU]
    [DepthwiseConv2D(3, Stride = 2, Dilation = 2, PadTop = 1, PadLeft = 2)]
    [LayerNormalization] [Tanh]
    [ZeroPadding2D(1, 0, 2, 1)]
    [UpSampling2D(2, 3)]
    [DepthwiseConv2D(2, Multiplier = 4)]
    [GlobalAveragePool2D]
    [MulticlassHead(5)]
    [SGD(0.05, Momentum = 0.9, WeightDecay = 0.001)]
    public sealed partial class Depthwise
    {
    }

    [Network(Seed = 74)]
    [Input(40, 3)]
    [PReLU]
    [MaxPool1D(2)]
    [AveragePool1D(3, Stride = 1, Padding = Padding.Same)] [LayerNormalization]
    [UpSampling1D(3)]
    [MaxPool1D(25, Stride = 1, Padding = Padding.Same)]
    [AveragePool1D(5)]
    [Flatten]
    [Dense(4)]
    [MeanSquaredError]
    [SGD(0.02)]
    public sealed partial class Steps
    {
    }

    [Network(Seed = 75)]
    [Input(9, 8, 70)]
    [DepthwiseConv2D(3, Padding = Padding.Same)] [LayerNormalization(Epsilon = 1e-5)] [SiLU]
    [MaxPool2D(2, Stride = 1)]
    [AveragePool2D(3)]
    [GlobalAveragePool2D] [Softsign]
    [Dense(6)]
    [Huber]
    [SGD(0.02, ClipNorm = 1)]
    public sealed partial class ManyChannels
    {
    }
}
