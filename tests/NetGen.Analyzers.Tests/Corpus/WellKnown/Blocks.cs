// Written with [Layers]: residual networks, pyramids and stacks whose blocks are classes of their own.

[Input(Name = "in")]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Add("in")] [ReLU]
class Basic16 { }

[Input(Name = "in")]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Add("in")] [ReLU]
class Basic32 { }

[Input(Name = "in")]
[Conv2D(32, 1, Stride = 2, UseBias = false)] [BatchNormalization(Name = "shortcut")]
[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, UseBias = false, From = "in")] [BatchNormalization] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Add("shortcut")] [ReLU]
class Down32 { }

[Input(Name = "in")]
[Conv2D(64, 1, Stride = 2, UseBias = false)] [BatchNormalization(Name = "shortcut")]
[Conv2D(64, 3, Stride = 2, Padding = Padding.Same, UseBias = false, From = "in")] [BatchNormalization] [ReLU]
[Conv2D(64, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Add("shortcut")] [ReLU]
class Down64 { }

[Input(Name = "in")]
[Conv2D(64, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(64, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Add("in")] [ReLU]
class Basic64 { }

[Network]
[Input(64, 64, 3)]
[Conv2D(16, 7, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[MaxPool2D(3, Stride = 2, Padding = Padding.Same)]
[Layers(typeof(Basic16), Times = 2)]
[Layers(typeof(Down32))] [Layers(typeof(Basic32))]
[Layers(typeof(Down64))] [Layers(typeof(Basic64), Times = 3)]
[GlobalAveragePool2D]
[MulticlassHead(100)] [SGD(0.1, Momentum = 0.9, WeightDecay = 0.0001)]
public partial class ResNet18Like { }

// Normalisation and activation before the convolution: the way through the blocks stays free.
[Input(Name = "in")]
[BatchNormalization] [ReLU] [Conv2D(16, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization] [ReLU] [Conv2D(16, 3, Padding = Padding.Same)]
[Add("in")]
class Preactivated { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same)]
[Layers(typeof(Preactivated), Times = 3)]
[BatchNormalization] [ReLU] [GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1, Momentum = 0.9)]
public partial class PreactivatedResidual { }

[Input(Name = "in")]
[Conv2D(96, 1, UseBias = false)] [BatchNormalization] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(16, 1, UseBias = false)] [BatchNormalization]
[Add("in")]
class LinearBottleneck { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Layers(typeof(LinearBottleneck), Times = 4)]
[Conv2D(64, 1, UseBias = false)] [BatchNormalization] [ReLU]
[GlobalAveragePool2D] [Dropout(0.2)]
[MulticlassHead(10)] [RMSprop(0.005)]
public partial class MobileNetV2Like { }

[Conv2D(8, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(8, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU(Name = "skip")]
class Fine { }

[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU(Name = "wide")]
class Coarse { }

[Network]
[Input(32, 32, 1)]
[Layers(typeof(Fine))]
[MaxPool2D(2)] [Layers(typeof(Coarse))]
[MaxPool2D(2)] [Conv2D(32, 3, Padding = Padding.Same)] [ReLU] [Dropout(0.3)]
[ConvTranspose2D(16, 2, Stride = 2)] [Concat("wide_1")] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU]
[ConvTranspose2D(8, 2, Stride = 2)] [Concat("skip_1")] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(3, 1)] [Softmax]
[CategoricalCrossEntropy] [Adam]
public partial class UNetOfBlocks { }

[Input(Name = "x")]
[GlobalAveragePool2D] [Dense(4)] [ReLU] [Dense(16)] [HardSigmoid] [Multiply("x")]
class Excite { }

[Input(Name = "in")]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [HardSwish]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
[Layers(typeof(Excite))] [Add("in")] [HardSwish]
class ExcitedResidual { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same)] [HardSwish]
[Layers(typeof(ExcitedResidual), Times = 2)]
[GlobalAveragePool2D]
[MulticlassHead(10)] [Adam]
public partial class SqueezeExciteResidual { }

[Input(Name = "in")]
[LayerNormalization] [Dense(128)] [GELU] [Dropout(0.1)] [Dense(32)] [Dropout(0.1)] [Add("in")]
class Feedforward { }

[Network]
[Input(40)] [Dense(32)]
[Layers(typeof(Feedforward), Times = 6)]
[LayerNormalization]
[RegressionHead(3)] [AdamW(0.0005, WeightDecay = 0.01)]
public partial class ResidualFeedforward { }

[Input(Name = "in")]
[DepthwiseConv2D(5, Padding = Padding.Same)] [GELU] [BatchNormalization] [Add("in")]
[Conv2D(32, 1)] [GELU] [BatchNormalization]
class Mixer { }

[Network]
[Input(32, 32, 3)]
[Conv2D(32, 4, Stride = 4)] [GELU] [BatchNormalization]
[Layers(typeof(Mixer), Times = 4)]
[GlobalAveragePool2D]
[MulticlassHead(10)] [AdamW]
public partial class ConvMixerLike { }

[Input(Name = "in")]
[Conv1D(24, 3, Padding = Padding.Causal, Dilation = 1)] [ReLU] [Dropout(0.1)]
[Conv1D(24, 3, Padding = Padding.Causal, Dilation = 2)] [ReLU] [Dropout(0.1)]
[Add("in")] [ReLU]
class Causal { }

[Network]
[Input(96, 6)]
[Conv1D(24, 1)]
[Layers(typeof(Causal), Times = 3)]
[GlobalAveragePool1D]
[RegressionHead(1)] [Adam]
public partial class TemporalBlocks { }

[Conv1D(16, 5, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
class Halve { }

[Network]
[Input(1024, 1)]
[Layers(typeof(Halve), Times = 5)]
[Flatten] [Dense(32)] [ReLU] [Dropout(0.4)]
[BinaryHead] [Adam]
public partial class EngineKnock { }
