// Shapes that do not fit, and windows that leave something out.

[Network] [Input(28, 28, 3)] [{|NETGEN0101:Conv2D(8, 3, InputChannels = 1)|}] [ReLU] public partial class GreyFilterOnColours { }
[Network] [Input(28, 28, 1)] [Conv2D(6, 5)] [ReLU] [MaxPool2D(2)] [{|NETGEN0101:Conv2D(16, 5, InputChannels = 1)|}] public partial class SecondLayerOfLeNet { }
[Network] [Input(28, 28, 4, Name = "x")] [Conv2D(4, 1)] [ReLU] [Concat("x")] [{|NETGEN0101:Conv2D(8, 1, InputChannels = 4)|}] public partial class AfterConcat { }
[Network] [Input(16, 16, 8)] [{|NETGEN0101:DepthwiseConv2D(3, InputChannels = 4)|}] public partial class DepthwiseChannels { }
[Network] [Input(28, 28, 3)] [{|NETGEN0102:Conv2D(8, 3, Groups = 2)|}] public partial class GroupsOfColours { }
[Network] [Input(28, 28, 4)] [{|NETGEN0102:Conv2D(9, 3, Groups = 2)|}] public partial class GroupsOfFilters { }
[Network] [Input(28, 28, 1)] [Conv2D(12, 3)] [ReLU] [{|NETGEN0102:Conv2D(12, 3, Groups = 5)|}] public partial class FiveGroups { }
[Network] [Input(4, 4, 1)] [{|NETGEN0103:Conv2D(8, 5)|}] public partial class LargeKernel { }
[Network] [Input(8, 8, 1)] [MaxPool2D(2)] [MaxPool2D(2)] [MaxPool2D(2)] [{|NETGEN0103:MaxPool2D(2)|}] public partial class OnePoolTooMany { }
[Network] [Input(9, 9, 1)] [{|NETGEN0103:Conv2D(8, 3, Dilation = 5)|}] public partial class LargeDilation { }
[Network] [Input(32, 5, 1)] [{|NETGEN0103:Conv2D(8, 3, 7)|}] public partial class WideKernel { }
[Network] [Input(28, 28, 1)] [Conv2D(8, 3)] [ReLU] [MaxPool2D(2)] [Conv2D(8, 5)] [ReLU] [MaxPool2D(2)] [Conv2D(8, 3)] [ReLU] [{|NETGEN0103:Conv2D(8, 3)|}] public partial class ShrunkTooFar { }
[Network] [Input(3, 2)] [{|NETGEN0103:MaxPool1D(4)|}] public partial class PoolBeyondSteps { }
[Network] [Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 5, Stride = 2)|}] [ReLU] [Flatten] [Dense(10)] [Softmax] public partial class UnreadRow { }
[Network] [Input(224, 224, 3)] [{|NETGEN0104:Conv2D(24, 11, Stride = 4)|}] [ReLU] [Flatten] [Dense(10)] public partial class AlexNetAt224 { }
[Network] [Input(32, 32, 3)] [{|NETGEN0104:Conv2D(8, 2, Stride = 4)|}] [ReLU] [Flatten] [Dense(10)] public partial class StrideBeyondKernel { }
[Network] [Input(15, 15, 1)] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [{|NETGEN0104:MaxPool2D(2)|}] [Flatten] [Dense(3)] public partial class OddPool { }
[Network] [Input(16, 16, 1)] [{|NETGEN0104:DepthwiseConv2D(3, Stride = 2)|}] [ReLU] [Flatten] [Dense(3)] public partial class DepthwiseStride { }
[Network] [Input(100, 2)] [{|NETGEN0104:AveragePool1D(3)|}] [Flatten] [Dense(3)] public partial class SequenceEnd { }
[Network] [Input(28, 28, 1)] [{|NETGEN0105:Dense(10)|}] [Softmax] public partial class DenseOnImage { }
[Network] [Input(28, 28, 1)] [Conv2D(6, 5)] [ReLU] [MaxPool2D(2)] [{|NETGEN0105:Dense(10)|}] public partial class DenseOnFeatures { }
[Network] [Input(28, 28, 1)] [Conv2D(6, 5)] [ReLU] [{|NETGEN0105:MulticlassHead(10)|}] public partial class HeadOnFeatures { }
[Network] [Input(20, 4)] [{|NETGEN0105:BinaryHead|}] public partial class HeadOnSequence { }
[Network] [Input(784)] [{|NETGEN0105:Conv2D(6, 5)|}] public partial class ConvolutionOnVector { }
[Network] [Input(784)] [{|NETGEN0105:MaxPool2D(2)|}] public partial class PoolOnVector { }
[Network] [Input(28, 28, 1)] [{|NETGEN0105:MaxPool1D(2)|}] public partial class SequencePoolOnImage { }
[Network] [Input(784)] [{|NETGEN0106:Reshape(28, 29, 1)|}] [Flatten] [Dense(1)] public partial class OneColumnTooMany { }
[Network] [Input(64)] [Dense(7 * 7 * 32)] [ReLU] [{|NETGEN0106:Reshape(7, 7, 64)|}] public partial class GeneratorReshape { }
[Network] [Input(8)] [Dense(8)] [ReLU(Name = "a")] [Dense(4)] [{|NETGEN0107:Add("a")|}] public partial class AddOfOtherWidth { }
[Network] [Input(32, 32, 3, Name = "x")] [Conv2D(3, 3)] [{|NETGEN0107:Add("x")|}] public partial class ResidualWithoutPadding { }
[Network] [Input(32, 32, 3, Name = "x")] [Conv2D(8, 3, Padding = Padding.Same)] [{|NETGEN0107:Add("x")|}] public partial class ResidualOfOtherChannels { }
[Network] [Input(32, 32, 3, Name = "x")] [MaxPool2D(2)] [{|NETGEN0107:Concat("x")|}] public partial class SkipOfOtherSize { }
[Network] [Input(32, 32, 8, Name = "x")] [GlobalAveragePool2D] [Dense(4)] [Sigmoid] [{|NETGEN0107:Multiply("x")|}] public partial class GateOfOtherChannels { }
[Network] [{|NETGEN0108:Input(3, 224, 224)|}] [Flatten] [Dense(10)] public partial class ChannelsFirst { }
[Network] [{|NETGEN0108:Input(1, 28, 28)|}] [Flatten] [Dense(10)] [Softmax] public partial class GreyChannelsFirst { }
