// The same mistakes in other clothes: in blocks, in sequences, behind views, in heads, spread over parts of a class.

[Network] [Input(8)] public partial class {|NETGEN0003:InputByItself|} { }
[Dense(4)] [ReLU] [Dense(1)] public partial class InputByItself { }

[Network] [Input(8)] [Dense(8)] [ReLU] public partial class {|NETGEN0003:HeadApart|} { }
[MulticlassHead(3)] [Adam] public partial class HeadApart { }

[Dense(8)] [Tanh] class Cell { }
[Network] [Input(8)] [Layers(typeof(Cell), Times = 2)] public partial class {|NETGEN0003:BlocksApart|} { }
[Layers(typeof(Cell))] [Dense(1)] public partial class BlocksApart { }

[Network] [Input(12)] [{|NETGEN0106:Reshape(5, 2)|}] [Flatten] [Dense(1)] public partial class ReshapeOfVector { }
[Network] [Input(8, 8, 4)] [MaxPool2D(2)] [{|NETGEN0106:Reshape(8, 4)|}] [Conv1D(4, 3)] [GlobalMaxPool1D] public partial class ReshapeAfterPool { }
[Network] [Input(100)] [Dense(48)] [ReLU] [{|NETGEN0106:Reshape(7, 7, 1)|}] [Conv2D(1, 3)] public partial class ReshapeOfCode { }

[Network] [Input(32, 32, 3)] [Conv2D(5, 1)] [Softmax] [{|NETGEN0202:MeanSquaredError|}] [Adam] public partial class SegmentationWithSquares { }
[Network] [Input(8)] [{|NETGEN0202:RegressionHead(4)|}] [Softmax] public partial class SoftmaxBehindRegression { }
[Network] [Input(64)] [Dense(12)] [Softmax] [Reshape(3, 4)] [{|NETGEN0202:MeanSquaredError|}] public partial class SoftmaxBehindView { }

[Network] [Input(32, 32, 3)] [Conv2D(5, 1)] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}] public partial class MasksInCategorical { }
[Network] [Input(64)] [Dense(12)] [Sigmoid] [Reshape(3, 4)] [{|NETGEN0204:CategoricalCrossEntropy|}] public partial class SigmoidsBehindView { }

[Network] [Input(8)] [{|NETGEN0304:Layers(typeof(Wild), Times = 12)|}] [Dense(1)] [MeanSquaredError] [SGD(0.001)] public partial class ExplodingBlocks { }
[Dense(8, Initializer = Initializer.Normal, InitializerScale = 2)] [ReLU] class Wild { }
[Network] [Input(16, 16, 4)] [{|NETGEN0304:Conv2D(4, 3, Padding = Padding.Same, Initializer = Initializer.Uniform, InitializerScale = 6)|}] [ReLU]
[Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU]
[GlobalAveragePool2D] [BinaryHead] public partial class ExplodingConvolutions { }

[Network] [Input(20, 2)] [{|NETGEN0305:Conv1D(8, 3, Initializer = Initializer.XavierNormal)|}] [LeakyReLU(0.1)] [Conv1D(8, 3)] [ReLU] [Conv1D(8, 3)] [ReLU] [GlobalMaxPool1D] [Dense(1)] public partial class XavierForLeaky { }
[Network] [Input(8)] [Dense(8)] [Sigmoid] [{|NETGEN0305:Dense(8, Initializer = Initializer.HeUniform)|}] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(1)] public partial class HeForSigmoid { }

[Network] [Input(20, 2)] [{|NETGEN0306:Conv1D(8, 3, Initializer = Initializer.Zeros)|}] [Tanh] [GlobalAveragePool1D] [Dense(2)] public partial class ZeroSteps { }
[Network] [Input(8)] [{|NETGEN0306:Dense(8, InitializerScale = 0)|}] [ReLU] [Dense(1)] public partial class ScaledToNothing { }

[Network] [Input(20, 2)] [{|NETGEN0307:Conv1D(8, 3)|}] [BatchNormalization] [ReLU] [GlobalMaxPool1D] [Dense(2)] public partial class CancelledBiasOfSteps { }
[Conv2D(4, 3)] [BatchNormalization] [ReLU] class Biased { }
[Network] [Input(16, 16, 3)] [{|NETGEN0307:Layers(typeof(Biased), Times = 2)|}] [GlobalMaxPool2D] [Dense(2)] public partial class CancelledBiasOfBlock { }

[Network] [Input(16, 16, 3)] [Conv2D(8, 3, UseBias = false)] [ReLU] [{|NETGEN0308:Dropout(0.2)|}] [BatchNormalization] [GlobalMaxPool2D] [Dense(2)] public partial class DropoutOfMaps { }
[Network] [Input(8)] [{|NETGEN0308:Dropout(0.1)|}] [BatchNormalization] [Dense(1)] public partial class DropoutOfInput { }

[Network] [Input(40, 3)] [Conv1D(8, 3)] [ReLU] [{|NETGEN0105:Dense(4)|}] public partial class SequenceIntoDense { }
[Network] [Input(40)] [{|NETGEN0105:Conv1D(8, 3)|}] [GlobalMaxPool1D] [Dense(4)] public partial class VectorIntoConvolution { }
[Network] [Input(40, 3)] [{|NETGEN0105:MaxPool2D(2)|}] [Flatten] [Dense(4)] public partial class SequenceIntoImagePool { }
[Network] [Input(40, 3)] [{|NETGEN0103:Conv1D(8, 21, Dilation = 2)|}] [GlobalMaxPool1D] [Dense(4)] public partial class DilatedBeyondSteps { }
[Network] [Input(40, 3)] [{|NETGEN0101:Conv1D(8, 3, InputChannels = 1)|}] [GlobalMaxPool1D] [Dense(4)] public partial class OtherStepChannels { }
[Network] [Input(8, 8, 6)] [{|NETGEN0101:DepthwiseConv2D(3, InputChannels = 3)|}] [Flatten] [Dense(4)] public partial class OtherDepthwiseChannels { }
[Network] [Input(8, 8, 6)] [{|NETGEN0102:Conv2D(8, 3, Groups = 3)|}] [Flatten] [Dense(4)] public partial class GroupsBesideFilters { }

[Conv2D(4, 3)] [ReLU] class Shrinking { }
[Network] [Input(6, 6, 1)] [{|NETGEN0103:Layers(typeof(Shrinking), Times = 4)|}] [Flatten] [Dense(4)] public partial class ShrunkAway { }
[Input(Name = "in")] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [Add("in")] class Growing { }
[Network] [Input(6, 6, 1)] [Conv2D(4, 3)] [ReLU] [{|NETGEN0107:Layers(typeof(Growing))|}] [Flatten] [Dense(4)] public partial class ResidualThatGrows { }
[Dense(8)] class Linear { }
[Network] [Input(8)] [{|NETGEN0301:Layers(typeof(Linear), Times = 3)|}] [ReLU] [Dense(1)] public partial class LinearBlocks { }
[Dense(8)] [Sigmoid] class Flat { }
[Network] [Input(8)] [{|NETGEN0303:Layers(typeof(Flat), Times = 5)|}] [Dense(1)] public partial class VanishingBlocks { }
[Input(Name = "in")] [Dense(8)] [Tanh] [Dense(8, From = "in")] [Tanh] class Forgotten { }
[Network] [Input(8)] [{|NETGEN0007:Layers(typeof(Forgotten))|}] [Dense(1)] public partial class BranchOfABlock { }

[Network] [Input(8)] [Dense(4)] [{|NETGEN0801:Activation("Missing")|}] [Dense(1)] public partial class NoSuchFunction { }
[Network] [Input(8)] [Dense(4)] [{|NETGEN0801:Activation(nameof(F))|}] [Dense(1)] public partial class FunctionOfDoubles { static double F(double x) => x * x; }
[Network] [Input(8)] [Dense(4)] [{|NETGEN0802:Activation(nameof(F))|}] [Dense(1)] public partial class FunctionWithLoop { static float F(float x) { while (x > 1) { x /= 2; } return x; } }
[Network] [Input(8)] [Dense(4)] [{|NETGEN0803:Activation(nameof(F))|}] [Dense(1)] public partial class FunctionThatRounds { static float F(float x) => MathF.Round(x) * x; }
[Network] [Input(8)] [Dense(4)] [{|NETGEN0803:Loss(nameof(L))|}] public partial class LossWithState { static float scale = 2; static float L(float prediction, float target) => scale * (prediction - target) * (prediction - target); }
[Network] [Input(8)] [Dense(4)] [{|NETGEN0804:Activation(typeof(MathF), "Cbrt")|}] [Dense(1)] public partial class FunctionOfTheFramework { }
