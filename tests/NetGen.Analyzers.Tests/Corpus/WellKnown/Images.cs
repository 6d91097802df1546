// Classification, segmentation and localisation of images.

[Network]
[Input(32, 32, 1)]
[Conv2D(6, 5)] [Tanh] [AveragePool2D(2)]
[Conv2D(16, 5)] [Tanh] [AveragePool2D(2)]
[Flatten]
[Dense(120)] [Tanh]
[Dense(84)] [Tanh]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy] [SGD(0.01)]
public partial class LeNet5 { }

[Network(Seed = 7)]
[Input(28, 28, 1)]
[Conv2D(6, 5)] [ReLU]
[MaxPool2D(2)]
[Conv2D(16, 5, InputChannels = 6)] [ReLU]
[MaxPool2D(2)]
[Flatten]
[Dense(120)] [ReLU]
[Dense(84)] [ReLU]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy]
[Adam(0.001)]
public sealed partial class LeNet { }

[Network]
[Input(227, 227, 3)]
[Conv2D(24, 11, Stride = 4)] [ReLU] [MaxPool2D(3, Stride = 2)]
[Conv2D(64, 5, Padding = Padding.Same, Groups = 2)] [ReLU] [MaxPool2D(3, Stride = 2)]
[Conv2D(96, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(96, 3, Padding = Padding.Same, Groups = 2)] [ReLU]
[Conv2D(64, 3, Padding = Padding.Same, Groups = 2)] [ReLU] [MaxPool2D(3, Stride = 2)]
[Flatten]
[Dense(256)] [ReLU] [Dropout(0.5)]
[Dense(256)] [ReLU] [Dropout(0.5)]
[MulticlassHead(100)] [SGD(0.01, Momentum = 0.9, WeightDecay = 0.0005)]
public partial class AlexNetLike { }

[Network]
[Input(64, 64, 3)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU] [Conv2D(32, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Flatten]
[Dense(128)] [ReLU] [Dropout(0.5)]
[Dense(128)] [ReLU] [Dropout(0.5)]
[MulticlassHead(100)] [SGD(0.01, Momentum = 0.9)]
public partial class VggLike { }

[Network]
[Input(32, 32, 3)]
[Conv2D(48, 5, Padding = Padding.Same)] [ReLU] [Conv2D(40, 1)] [ReLU] [Conv2D(24, 1)] [ReLU] [MaxPool2D(2)] [Dropout(0.5)]
[Conv2D(48, 5, Padding = Padding.Same)] [ReLU] [Conv2D(48, 1)] [ReLU] [Conv2D(48, 1)] [ReLU] [AveragePool2D(2)] [Dropout(0.5)]
[Conv2D(48, 3, Padding = Padding.Same)] [ReLU] [Conv2D(48, 1)] [ReLU] [Conv2D(10, 1)] [ReLU]
[GlobalAveragePool2D] [Softmax]
[CategoricalCrossEntropy] [SGD(0.1, Momentum = 0.9)]
public partial class NetworkInNetwork { }

[Network]
[Input(32, 32, 3)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU] [Conv2D(32, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Conv2D(64, 3, Padding = Padding.Same)] [ReLU] [Conv2D(64, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Conv2D(64, 3)] [ReLU] [Conv2D(64, 1)] [ReLU] [Conv2D(10, 1)]
[GlobalAveragePool2D] [Softmax]
[CategoricalCrossEntropy] [SGD(0.05, Momentum = 0.9)]
public partial class AllConvolutional { }

[Network]
[Input(28, 28, 32, Name = "x")]
[Conv2D(16, 1)] [ReLU(Name = "b1")]
[Conv2D(16, 1, From = "x")] [ReLU] [Conv2D(24, 3, Padding = Padding.Same)] [ReLU(Name = "b3")]
[Conv2D(4, 1, From = "x")] [ReLU] [Conv2D(8, 5, Padding = Padding.Same)] [ReLU(Name = "b5")]
[MaxPool2D(3, Stride = 1, Padding = Padding.Same, From = "x")] [Conv2D(8, 1)] [ReLU]
[Concat("b1", "b3", "b5")]
[GlobalAveragePool2D]
[MulticlassHead(10)] [Adam]
public partial class InceptionBlock { }

[Network]
[Input(32, 32, 16)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU(Name = "r0")]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [Conv2D(16, 3, Padding = Padding.Same)] [Add("r0")] [ReLU(Name = "r1")]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [Conv2D(16, 3, Padding = Padding.Same)] [Add("r1")] [ReLU(Name = "r2")]
[Conv2D(32, 1, Stride = 2, Name = "shortcut")]
[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, From = "r2")] [ReLU] [Conv2D(32, 3, Padding = Padding.Same)] [Add("shortcut")] [ReLU]
[GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1, Momentum = 0.9, WeightDecay = 0.0001)]
public partial class ResidualWithoutNormalization { }

[Network]
[Input(56, 56, 64, Name = "x")]
[Conv2D(16, 1)] [ReLU]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(64, 1)] [Add("x")] [ReLU]
[GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1)]
public partial class BottleneckResidual { }

[Network]
[Input(28, 28, 16, Name = "d0")]
[ReLU] [Conv2D(12, 3, Padding = Padding.Same)] [Concat("d0", Name = "d1")]
[ReLU] [Conv2D(12, 3, Padding = Padding.Same)] [Concat("d1", Name = "d2")]
[ReLU] [Conv2D(12, 3, Padding = Padding.Same)] [Concat("d2")]
[ReLU] [Conv2D(24, 1)] [AveragePool2D(2)]
[ReLU] [GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1, Momentum = 0.9, Nesterov = true)]
public partial class DenseBlock { }

[Network]
[Input(55, 55, 32)]
[Conv2D(8, 1)] [ReLU(Name = "squeeze")]
[Conv2D(32, 1)] [ReLU(Name = "expand1")]
[Conv2D(32, 3, Padding = Padding.Same, From = "squeeze")] [ReLU]
[Concat("expand1")]
[Dropout(0.5)] [Conv2D(10, 1)] [ReLU] [GlobalAveragePool2D] [Softmax]
[CategoricalCrossEntropy] [SGD(0.04, Momentum = 0.9)]
public partial class FireModule { }

[Network]
[Input(32, 32, 16)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU(Name = "features")]
[GlobalAveragePool2D] [Dense(4)] [ReLU] [Dense(16)] [Sigmoid]
[Multiply("features")]
[GlobalAveragePool2D]
[MulticlassHead(10)] [Adam]
public partial class SqueezeAndExcite { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same)] [ReLU] [Conv2D(32, 1)] [ReLU]
[DepthwiseConv2D(3, Stride = 2, Padding = Padding.Same)] [ReLU] [Conv2D(64, 1)] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same)] [Conv2D(64, 1)] [ReLU]
[GlobalAveragePool2D]
[MulticlassHead(10)] [RMSprop]
public partial class MobileNetLike { }

[Network]
[Input(16, 16, 24, Name = "x")]
[Conv2D(96, 1)] [HardSwish] [DepthwiseConv2D(3, Padding = Padding.Same)] [HardSwish] [Conv2D(24, 1)] [Add("x")]
[Conv2D(96, 1)] [HardSwish] [DepthwiseConv2D(3, Stride = 2, Padding = Padding.Same)] [HardSwish] [Conv2D(32, 1)]
[Conv2D(128, 1)] [HardSwish] [DepthwiseConv2D(3, Padding = Padding.Same)] [HardSwish] [Conv2D(32, 1)]
[GlobalAveragePool2D]
[MulticlassHead(10)] [RMSprop(0.01)]
public partial class InvertedResiduals { }

[Network]
[Input(16, 16, 32, Name = "x")]
[DepthwiseConv2D(7, Padding = Padding.Same)] [LayerNormalization] [Conv2D(128, 1)] [GELU] [Conv2D(32, 1)] [Add("x")] [LayerNormalization(Name = "y")]
[DepthwiseConv2D(7, Padding = Padding.Same)] [LayerNormalization] [Conv2D(128, 1)] [GELU] [Conv2D(32, 1)] [Add("y")]
[GlobalAveragePool2D] [LayerNormalization]
[MulticlassHead(10)] [AdamW]
public partial class ConvNextLike { }

[Network]
[Input(64, 64, 1)]
[Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU(Name = "e1")]
[MaxPool2D(2)] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU(Name = "e2")]
[MaxPool2D(2)] [Conv2D(32, 3, Padding = Padding.Same)] [ReLU] [Dropout(0.2)] [Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[UpSampling2D(2)] [Conv2D(16, 2, Padding = Padding.Same)] [ReLU] [Concat("e2")] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU]
[UpSampling2D(2)] [Conv2D(8, 2, Padding = Padding.Same)] [ReLU] [Concat("e1")] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(1, 1)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class UNetLike { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(5, 1)]
[UpSampling2D(2, Interpolation = Interpolation.Bilinear)] [Softmax]
[CategoricalCrossEntropy] [Adam]
public partial class SegmentationOfFiveClasses { }

[Network]
[Input(96, 96, 1)]
[Conv2D(16, 5)] [ReLU] [MaxPool2D(2)] [Conv2D(32, 3)] [ReLU] [MaxPool2D(2)]
[Flatten] [Dense(64)] [ReLU] [Dense(30)]
[MeanSquaredError] [Adam]
public partial class FacialKeypoints { }

[Network]
[Input(96, 96, 3)]
[Conv2D(8, 3, Padding = Padding.Same)] [LeakyReLU(0.1)] [MaxPool2D(2)]
[Conv2D(16, 3, Padding = Padding.Same)] [LeakyReLU(0.1)] [MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same)] [LeakyReLU(0.1)] [MaxPool2D(2)]
[Conv2D(25, 1)]
[Adam]
public partial class DetectionGrid { }

[Network]
[Input(32, 32, 3)]
[Conv2D(8, 3, Padding = Padding.Same, Dilation = 1)] [ELU]
[Conv2D(8, 3, Padding = Padding.Same, Dilation = 2)] [ELU]
[Conv2D(8, 3, Padding = Padding.Same, Dilation = 4)] [ELU]
[Conv2D(3, 1)] [Softmax]
[CategoricalCrossEntropy] [Adam]
public partial class DilatedContext { }

[Network]
[Input(48, 48, 1)]
[Conv2D(8, 5, 1, Padding = Padding.Same)] [Conv2D(8, 1, 5, Padding = Padding.Same)] [ReLU]
[MaxPool2D(2)]
[Flatten] [MulticlassHead(7)] [SGD(0.01)]
public partial class SpatiallySeparable { }

[Network]
[Input(224, 224, 3)]
[Conv2D(16, 7, Stride = 2, PadTop = 3, PadBottom = 3, PadLeft = 3, PadRight = 3)] [ReLU]
[MaxPool2D(3, Stride = 2, PadTop = 1, PadBottom = 1, PadLeft = 1, PadRight = 1)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[GlobalMaxPool2D]
[MultilabelHead(20)] [SGD(0.01)]
public partial class Stem { }

[Network]
[Input(16, 16, 3)]
[ZeroPadding2D(1)] [Conv2D(8, 3)] [ReLU] [ZeroPadding2D(1)] [Conv2D(8, 3)] [ReLU]
[GlobalAveragePool2D] [BinaryHead] [SGD(0.01)]
public partial class PaddedByLayers { }
