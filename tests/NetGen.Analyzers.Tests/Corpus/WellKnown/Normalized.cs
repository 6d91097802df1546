// With batch normalisation, blocks, sequences, transposed convolutions and fixed filters.

[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization]
public class PlainPair { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU(Name = "b0")]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [Add("b0")] [ReLU(Name = "b1")]
[Conv2D(32, 1, Stride = 2, UseBias = false)] [BatchNormalization(Name = "shortcut")]
[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, UseBias = false, From = "b1")] [BatchNormalization] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [Add("shortcut")] [ReLU]
[GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1, Momentum = 0.9, WeightDecay = 0.0001)]
public partial class ResNetLike { }

[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Layers(typeof(PlainPair))] [ReLU]
[Layers(typeof(PlainPair))] [ReLU]
[GlobalAveragePool2D]
[MulticlassHead(10)] [SGD(0.1)]
public partial class BlocksOfPairs { }

[Network]
[Input(64, 64, 3)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(32, 1, UseBias = false)] [BatchNormalization] [ReLU]
[DepthwiseConv2D(3, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[Conv2D(64, 1, UseBias = false)] [BatchNormalization] [ReLU]
[GlobalAveragePool2D] [Dropout(0.2)]
[MulticlassHead(20)] [RMSprop(0.01)]
public partial class MobileNetNormalized { }

[Network]
[Input(128, 1)]
[Conv1D(16, 3, Padding = Padding.Causal, Dilation = 1)] [ReLU]
[Conv1D(16, 3, Padding = Padding.Causal, Dilation = 2)] [ReLU]
[Conv1D(16, 3, Padding = Padding.Causal, Dilation = 4)] [ReLU]
[Conv1D(16, 3, Padding = Padding.Causal, Dilation = 8)] [ReLU]
[GlobalAveragePool1D]
[RegressionHead(1)] [Adam]
public partial class TemporalConvolution { }

[Network]
[Input(64, 8, Name = "x")]
[Conv1D(8, 2, Padding = Padding.Causal)] [Tanh(Name = "filter")]
[Conv1D(8, 2, Padding = Padding.Causal, From = "x")] [Sigmoid]
[Multiply("filter")] [Conv1D(8, 1)] [Add("x")] [ReLU]
[Conv1D(16, 1)] [Softmax]
[CategoricalCrossEntropy] [Adam]
public partial class WaveNetBlock { }

[Network]
[Input(187, 1)]
[Conv1D(32, 5)] [ReLU] [Conv1D(32, 4)] [ReLU] [MaxPool1D(2)] [Conv1D(64, 3, Padding = Padding.Same)] [ReLU]
[GlobalMaxPool1D] [Dropout(0.3)]
[MulticlassHead(5)] [Adam]
public partial class Heartbeats { }

[Network]
[Input(64)]
[Dense(4 * 4 * 32, UseBias = false)] [BatchNormalization] [ReLU] [Reshape(4, 4, 32)]
[ConvTranspose2D(16, 4, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU]
[ConvTranspose2D(3, 4, Stride = 2, Padding = Padding.Same)] [Tanh]
[Adam(0.0002, Beta1 = 0.5)]
public partial class DeepConvolutionalGenerator { }

[Network]
[Input(32, 32, 1)]
[Conv2D(8, 3, Padding = Padding.Same)] [ReLU(Name = "e1")] [MaxPool2D(2)]
[Conv2D(16, 3, Padding = Padding.Same)] [ReLU]
[ConvTranspose2D(8, 2, Stride = 2)] [Concat("e1")]
[Conv2D(8, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(2, 1)] [Softmax]
[CategoricalCrossEntropy] [Adam]
public partial class UNetTransposed { }

[Network]
[Input(28, 28, 1)]
[Filter2D(Filter.SobelX, Filter.SobelY)] [Flatten] [Dense(10)] [Softmax]
[CategoricalCrossEntropy] [SGD(0.01)]
public partial class EdgesThenLinear { }

[Network]
[Input(13)] [Normalization] [Dense(64)] [ReLU] [RegressionHead(1)] [RMSprop]
public partial class NormalisedInput { }

[Network]
[Input(784)]
[Dense(128)] [ReLU] [Dense(16, Name = "Code", Expose = true)] [Dense(128)] [ReLU] [Dense(784)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class ExposedCode { }
