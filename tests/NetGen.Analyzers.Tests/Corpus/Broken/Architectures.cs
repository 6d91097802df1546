// Layers that work against each other.

[Network] [Input(784)] [Dense(128)] [{|NETGEN0301:Dense(10)|}] [Softmax] [CategoricalCrossEntropy] public partial class ForgottenActivation { }
[Network] [Input(784)] [Dense(128)] [Dropout(0.5)] [{|NETGEN0301:Dense(10)|}] [Softmax] public partial class DropoutIsNone { }
[Network] [Input(28, 28, 1)] [Conv2D(8, 3)] [{|NETGEN0301:Conv2D(8, 3)|}] [ReLU] [Flatten] [Dense(10)] public partial class TwoConvolutions { }
[Network] [Input(28, 28, 1)] [Conv2D(8, 3)] [ReLU] [Conv2D(8, 3)] [Flatten] [{|NETGEN0301:Dense(10)|}] public partial class ConvolutionIntoDense { }
[Network] [Input(8)] [Dense(8)] [{|NETGEN0301:Dense(8)|}] [{|NETGEN0301:Dense(8)|}] [{|NETGEN0301:BinaryHead|}] public partial class DeepLinear { }
[Network] [Input(64)] [Dense(16)] [{|NETGEN0301:Dense(64)|}] public partial class Bottleneck { }
[Network] [Input(16, 16, 4)] [Conv2D(8, 1)] [{|NETGEN0301:DepthwiseConv2D(3)|}] [ReLU] public partial class PointwiseThenDepthwise { }
[Network] [Input(9)] [Dense(9)] [Reshape(3, 3, 1)] [{|NETGEN0301:Conv2D(4, 2)|}] public partial class DenseIntoConvolution { }
[Network] [Input(8)] [Dense(8)] [ReLU] [{|NETGEN0302:ReLU|}] [Dense(1)] public partial class TwiceRelu { }
[Network] [Input(8)] [Dense(8)] [Sigmoid] [{|NETGEN0302:ReLU|}] [Dense(1)] public partial class ReluOfSigmoid { }
[Network] [Input(8)] [Dense(8)] [Softmax] [{|NETGEN0302:Softmax|}] [CategoricalCrossEntropy] public partial class TwiceSoftmax { }
[Network] [Input(8)] [MulticlassHead(4)] [{|NETGEN0302:Softmax|}] public partial class SoftmaxBehindHead { }
[Network] [Input(8)] [BinaryHead] [{|NETGEN0302:Sigmoid|}] public partial class SigmoidBehindHead { }
[Network] [Input(8)] [Dense(8)] [Tanh] [{|NETGEN0302:Tanh|}] [Dense(1)] public partial class TwiceTanh { }
[Network] [Input(8)] [Dense(8)] [{|NETGEN0303:Sigmoid|}] [Dense(8)] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(1)] public partial class DeepSigmoid { }
[Network] [Input(8)] [Dense(8)] [{|NETGEN0303:Tanh|}] [Dense(8)] [Tanh] [Dense(8)] [Tanh] [Dense(8)] [Tanh] [Dense(8)] [Tanh] [Dense(8)] [Tanh] [Dense(1)] public partial class DeepTanh { }
[Network] [Input(16, 16, 1)] [Conv2D(4, 3)] [{|NETGEN0303:Sigmoid|}] [Conv2D(4, 3)] [Sigmoid] [Conv2D(4, 3)] [Sigmoid] [Conv2D(4, 3)] [Sigmoid] [GlobalAveragePool2D] [BinaryHead] public partial class SigmoidConvolutions { }
[Network] [Input(8)] [{|NETGEN0304:Dense(8, Initializer = Initializer.Normal, InitializerScale = 5)|}] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)] public partial class Explosion { }
[Network] [Input(8)] [{|NETGEN0305:Dense(8, Initializer = Initializer.XavierUniform)|}] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)] public partial class XavierForRelu { }
[Network] [Input(8)] [{|NETGEN0305:Dense(8, Initializer = Initializer.HeNormal)|}] [Tanh] [Dense(8)] [Tanh] [Dense(8)] [Tanh] [Dense(1)] public partial class HeForTanh { }
[Network] [Input(8)] [{|NETGEN0306:Dense(8, Initializer = Initializer.Zeros)|}] [ReLU] [Dense(1)] public partial class ZeroHidden { }
[Network] [Input(28, 28, 1)] [{|NETGEN0306:Conv2D(8, 3, Initializer = Initializer.Constant, InitializerScale = 0.1)|}] [ReLU] [Flatten] [Dense(10)] public partial class ConstantFilters { }
[Network] [Input(8)] [Dense(8)] [ReLU] [Dense(4)] [{|NETGEN0309:Dropout(0.5)|}] [Softmax] [CategoricalCrossEntropy] public partial class DropoutOnLogits { }
[Network] [Input(8)] [RegressionHead(1)] [{|NETGEN0309:Dropout(0.2)|}] public partial class DropoutOnPrediction { }
[Network] [Input(28, 28, 1)] [Conv2D(10, 3)] [{|NETGEN0309:Dropout(0.5)|}] [GlobalAveragePool2D] [Softmax] [CategoricalCrossEntropy] public partial class DropoutOnScores { }
[Network] [{|NETGEN0108:Input(3, 32, 32)|}] [Flatten] [Dense(128)] [{|NETGEN0301:Dense(10)|}] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}] [{|NETGEN0401:Adam(1)|}] public partial class EverythingAtOnce { }
[Network] [Input(8)] [{|NETGEN0307:Dense(8)|}] [BatchNormalization] [ReLU] [Dense(1)] public partial class CancelledBias { }
[Network] [Input(16, 16, 3)] [{|NETGEN0307:Conv2D(8, 3)|}] [BatchNormalization] [ReLU] [GlobalAveragePool2D] [BinaryHead] public partial class CancelledBiasOfFilters { }
[Network] [Input(8)] [Dense(8)] [ReLU] [{|NETGEN0308:Dropout(0.3)|}] [BatchNormalization] [Dense(1)] public partial class DropoutFirst { }
[Network] [Input(8)] [Dense(8, UseBias = false)] [BatchNormalization] [{|NETGEN0301:Dense(1)|}] public partial class NormalisedButLinear { }
[Network] [Input(8)] [Dense(8)] [ReLU(Name = "a")] [{|NETGEN0007:Dense(3, Name = "side")|}] [Dense(4, From = "a")] public partial class ForgottenBranch { }
