namespace NetGen.BitProbe;

/// <summary>Convolutions of every form: few and many filters, whole and partial blocks of pixels, strides, dilation, groups, borders.</summary>
internal static partial class ConvolutionNetworks
{
    [Network(Seed = 21)]
    [Input(28, 28, 1)]
    [Conv2D(6, 5, Stride = 2)] [ReLU]
    [Conv2D(16, 5)] [ReLU]
    [Flatten]
    [Dense(84)] [ReLU]
    [MulticlassHead(10)]
    [SGD(0.01, Momentum = 0.9)]
    public sealed partial class LeNet
    {
    }

    [Network(Seed = 22)]
    [Input(13, 18, 3)]
    [Conv2D(16, 3, Padding = Padding.Same)] [Tanh]
    [Conv2D(35, 3, Padding = Padding.Same)] [ELU]
    [Conv2D(1, 3)]
    [MeanSquaredError]
    [SGD(0.01)]
    public sealed partial class SameConvolutions
    {
    }

    [Network(Seed = 23)]
    [Input(17, 15, 5)]
    [Conv2D(9, 3, Stride = 2, Padding = Padding.Same)] [Softsign]
    [Conv2D(70, 2, 3, Stride = 3)] [SiLU]
    [Conv2D(4, 1)]
    [MeanSquaredError]
    [SGD(0.01, Momentum = 0.9, ClipNorm = 1)]
    public sealed partial class StridedConvolutions
    {
    }

    [Network(Seed = 24)]
    [Input(12, 14, 6)]
    [Conv2D(24, 3, Groups = 3, Padding = Padding.Same, Dilation = 2)] [ReLU]
    [Conv2D(8, 3, Groups = 2, PadTop = 2, PadRight = 1)] [HardSwish]
    [Conv2D(2, 3, Dilation = 3)]
    [MeanSquaredError]
    [SGD(0.01)]
    public sealed partial class GroupedConvolutions
    {
    }

    /// <summary>Fewer multiplications, down the columns and along the rows, with and without a border, on even and odd widths.</summary>
    [Network(Seed = 28)]
    [Input(14, 43, 1)]
    [Conv2D(6, 3, Padding = Padding.Same)] [SiLU]
    [Conv2D(20, 5, Padding = Padding.Same)] [Tanh]
    [Conv2D(11, 3)] [ReLU]
    [Conv2D(4, 5)]
    [MeanSquaredError]
    [SGD(0.001)]
    public sealed partial class MinimalFilters
    {
    }

    /// <summary>One channel and one filter, on widths from one vector to several.</summary>
    [Network(Seed = 25)]
    [Input(21, 39, 1)]
    [Conv2D(1, 3)] [Tanh]
    [Filter2D(Filter.SobelX, Padding = Padding.Same)]
    [Conv2D(1, 5, StrideHeight = 2, StrideWidth = 1)] [ReLU]
    [Conv2D(1, 2, 30, UseBias = false)]
    [MeanSquaredError]
    [SGD(0.001)]
    public sealed partial class PixelLanes
    {
    }

    [Network(Seed = 26)]
    [Input(5, 6, 7)]
    [ConvTranspose2D(12, 3, Stride = 2)] [ELU]
    [ConvTranspose2D(5, 4, Stride = 3, Padding = Padding.Same)]
    [Filter2D(Filter.Gaussian, PerChannel = true)]
    [MeanSquaredError]
    [SGD(0.01)]
    public sealed partial class TransposedConvolutions
    {
    }

    [Network(Seed = 27)]
    [Input(50, 3)]
    [Conv1D(20, 5, Padding = Padding.Causal, Dilation = 2)] [SiLU]
    [Conv1D(7, 4, Stride = 2)] [Tanh]
    [ConvTranspose1D(3, 3, Stride = 2)]
    [MeanSquaredError]
    [SGD(0.01, Momentum = 0.9)]
    public sealed partial class Sequences
    {
    }
}
