// Tables and vectors: from the perceptron to deep normalised networks.

[Network] [Input(2)] [Dense(1)] [Hinge] [SGD(0.1)] public partial class Perceptron { }

[Network] [Input(8)] [Dense(1)] [MeanSquaredError] [SGD(0.01)] public partial class Adaline { }

[Network] [Input(30)] [BinaryHead] [SGD(0.1)] public partial class LogisticRegression { }

[Network] [Input(784)] [Dense(10)] [Softmax] [CategoricalCrossEntropy] [SGD(0.5)] public partial class SoftmaxRegression { }

[Network] [Input(784)] [Dense(10)] [LogSoftmax] [CategoricalCrossEntropy] [SGD(0.5)] public partial class LogSoftmaxRegression { }

[Network] [Input(100)] [Dense(1)] [Hinge] [SGD(0.01, WeightDecay = 0.001)] public partial class LinearSupportVectorMachine { }

[Network] [Input(2)] [Dense(2)] [Tanh] [BinaryHead] [SGD(0.5, Momentum = 0.9)] public partial class ExclusiveOr { }

[Network] [Input(2)] [Dense(2)] [Sigmoid] [Dense(1)] [Sigmoid] [BinaryCrossEntropy] [SGD(5)] public partial class ExclusiveOrOfTheBook { }

[Network] [Input(4)] [Dense(10)] [ReLU] [MulticlassHead(3)] [Adam(0.01)] public partial class Iris { }

[Network] [Input(13)] [Dense(64)] [ReLU] [Dense(64)] [ReLU] [RegressionHead(1)] [RMSprop(0.001)] public partial class HousePrices { }

[Network] [Input(6)] [Dense(32)] [ReLU] [Dense(1)] [MeanAbsoluteError] [Adam] public partial class MedianRegression { }

[Network] [Input(6)] [Dense(32)] [ELU] [Dense(2)] [Huber(0.5)] [AdamW(0.001, WeightDecay = 0.01)] public partial class RobustRegression { }

[Network] [Input(20)] [Dense(16)] [ReLU] [Dense(1)] [Softplus] [MeanSquaredError(TargetMin = 0)] [Adam] public partial class PositiveRates { }

[Network] [Input(5)] [Dense(16)] [Tanh] [Dense(1)] [Sigmoid] [MeanAbsoluteError(TargetMin = 0, TargetMax = 1)] [Adam] public partial class Fractions { }

[Network] [Input(300)] [Dense(128)] [ReLU] [Dropout(0.5)] [MultilabelHead(40)] [Adagrad(0.01)] public partial class Tags { }

[Network] [Input(784)] [Dense(512)] [ReLU] [Dropout(0.2)] [Dense(512)] [ReLU] [Dropout(0.2)] [MulticlassHead(10)] [RMSprop] public partial class KerasDigits { }

[Network]
[Input(784)]
[Dense(500)] [Tanh]
[Dense(300)] [Tanh]
[Dense(100)] [Tanh]
[Dense(10)] [Softmax] [CategoricalCrossEntropy] [SGD(0.01)]
public partial class TanhDigits { }

[Network]
[Input(20)]
[Dense(64, Initializer = Initializer.LeCunNormal)] [SELU]
[Dense(64, Initializer = Initializer.LeCunNormal)] [SELU]
[Dense(64, Initializer = Initializer.LeCunNormal)] [SELU]
[Dense(64, Initializer = Initializer.LeCunNormal)] [SELU]
[BinaryHead]
[SGD(0.01)]
public partial class SelfNormalizing { }

[Network]
[Input(16)]
[Dense(64)] [LayerNormalization] [GELU]
[Dense(64)] [LayerNormalization] [GELU]
[Dense(64)] [LayerNormalization] [GELU]
[Dense(64)] [LayerNormalization] [GELU]
[Dense(64)] [LayerNormalization] [GELU]
[RegressionHead(4)]
[AdamW]
public partial class DeepNormalized { }

[Network]
[Input(16)]
[Dense(32, Name = "start")] [ReLU(Name = "block0")]
[Dense(32)] [ReLU] [Dense(32)] [Add("block0")] [ReLU(Name = "block1")]
[Dense(32)] [ReLU] [Dense(32)] [Add("block1")] [ReLU(Name = "block2")]
[Dense(32)] [ReLU] [Dense(32)] [Add("block2")] [ReLU]
[RegressionHead(2)]
[Adam]
public partial class ResidualTabular { }

[Network]
[Input(10, Name = "features")]
[Dense(64)] [ReLU] [Dense(32)] [ReLU]
[Concat("features")]
[BinaryHead]
[Adam]
public partial class WideAndDeep { }

[Network]
[Input(32, Name = "x")]
[Dense(32, Name = "value", From = "x")]
[Dense(32, From = "x")] [Sigmoid(Name = "gate")]
[Multiply("value")]
[MulticlassHead(5)]
[Adam]
public partial class GatedLinearUnit { }

[Network]
[Input(32, Name = "x")]
[Dense(32)] [Tanh(Name = "candidate")]
[Dense(32, From = "x")] [Sigmoid]
[Multiply("candidate")]
[Add("x")]
[RegressionHead(1)]
[Adam]
public partial class Highway { }

[Network] [Input(10000)] [Dense(64, UseBias = false)] [Dense(10000)] [Softmax] [CategoricalCrossEntropy] [Adagrad] public partial class WordVectors { }

[Network] [Input(24)] [Dense(64)] [ReLU] [Dense(64)] [ReLU] [Dense(12)] [MeanSquaredError] [Adam] public partial class Forecast { }

[Network] [Input(10)] [Dense(32)] [LeakyReLU(0.1)] [Dense(32)] [PReLU] [Dense(16)] [SiLU] [Dense(8)] [HardSwish] [RegressionHead(1)] [SGD] public partial class Zoo { }

[Network] [Input(1)] [Dense(16, Initializer = Initializer.Uniform, InitializerScale = 1)] [Tanh] [Dense(1)] [MeanSquaredError] [Adam(0.01)] public partial class SineFit { }

[Network] [Input(50)] [Dense(50, Initializer = Initializer.Orthogonal)] [Tanh] [Dense(3, Initializer = Initializer.Zeros)] [Softmax] [CategoricalCrossEntropy] [SGD(0.05)] public partial class ZeroStart { }
