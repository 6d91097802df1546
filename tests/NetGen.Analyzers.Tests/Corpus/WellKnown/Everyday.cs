// What people write on an ordinary day, with the habits that they bring along.

// An autoencoder of images with transposed convolutions.
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Conv2D(32, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Flatten] [Dense(24, Name = "latent", Expose = true)]
[Dense(8 * 8 * 32)] [ReLU] [Reshape(8, 8, 32)]
[ConvTranspose2D(32, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[ConvTranspose2D(16, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Conv2D(3, 3, Padding = Padding.Same)] [Sigmoid]
[BinaryCrossEntropy] [Adam]
public partial class TransposedAutoencoder { }

// The same for sequences.
[Network]
[Input(128, 3)]
[Conv1D(16, 4, Stride = 2, Padding = Padding.Same)] [LeakyReLU(0.2)]
[Conv1D(8, 4, Stride = 2, Padding = Padding.Same)] [LeakyReLU(0.2)]
[ConvTranspose1D(16, 4, Stride = 2, Padding = Padding.Same)] [LeakyReLU(0.2)]
[ConvTranspose1D(3, 4, Stride = 2, Padding = Padding.Same)]
[MeanSquaredError] [Adam]
public partial class VibrationAutoencoder { }

// Two images of one scene through the same shapes, merged late.
[Network]
[Input(24, 24, 2, Name = "pair")]
[Conv2D(8, 5)] [ReLU] [MaxPool2D(2)] [Flatten(Name = "coarse")]
[Conv2D(8, 3, From = "pair")] [ReLU] [MaxPool2D(2)] [Conv2D(12, 3)] [ReLU] [Flatten]
[Concat("coarse")]
[Dense(32)] [ReLU]
[RegressionHead(6)] [Adam]
public partial class TwoBranches { }

// Dueling streams: the advantages are centred by whoever reads them.
[Network]
[Input(24, 24, 4)]
[Conv2D(16, 4, Stride = 2)] [ReLU] [Conv2D(32, 3, Stride = 2)] [ReLU] [Flatten(Name = "state")]
[Dense(64)] [ReLU] [Dense(1, Name = "value")]
[Dense(64, From = "state")] [ReLU] [Dense(5, Name = "advantages")]
[Concat("value")]
[Huber] [Adam(0.00025)]
public partial class DuelingPixels { }

// A critic that sees the action late, where the state is understood already.
[Network]
[Input(11, Name = "all")]
[Dense(64)] [ReLU] [Concat("all")] [Dense(64)] [ReLU] [Dense(1)] [MeanSquaredError] [Adam(0.001)]
public partial class LateCritic { }

// The mean is a tanh, the deviation a softplus.
[Network]
[Input(9)]
[Dense(64)] [Tanh] [Dense(64)] [Tanh(Name = "trunk")]
[Dense(2)] [Tanh(Name = "mean")]
[Dense(2, From = "trunk")] [Softplus] [Concat("mean")]
[Adam(0.0003)]
public partial class GaussianPolicy { }

[Network]
[Input(98, 40)]
[Conv1D(32, 3)] [ReLU] [MaxPool1D(2)] [Conv1D(32, 3)] [ReLU] [MaxPool1D(2)] [Conv1D(48, 3)] [ReLU]
[GlobalMaxPool1D] [Dropout(0.3)]
[MulticlassHead(12)] [Adam]
public partial class FeedForwardKeyword { }

// Layer by layer deeper and narrower, as in the first courses; sigmoid where it is the custom.
[Network]
[Input(6)]
[Dense(12)] [Sigmoid] [Dense(6)] [Sigmoid] [Dense(1)] [MeanSquaredError] [SGD(0.5)]
public partial class LabExercise { }

[Network] [Input(3)] [Dense(5)] [Sigmoid] [Dense(5)] [Sigmoid] [Dense(5)] [Sigmoid] [Dense(2)] [Softmax] [CategoricalCrossEntropy] [SGD(1)] public partial class ThreeSigmoids { }

// A frozen, pretrained part in front of a new head.
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Trainable = false)] [ReLU] [MaxPool2D(2)]
[Conv2D(32, 3, Trainable = false)] [ReLU] [GlobalAveragePool2D]
[MulticlassHead(4)] [Adam]
public partial class TransferLearning { }

[Network]
[Input(512)]
[Dense(128, Trainable = false)] [Dense(64)] [ReLU]
[MulticlassHead(4)] [Adam]
public partial class RandomProjection { }

// Whoever only predicts declares no loss, and often no output unit.
[Network] [Input(40, 40, 1)] [Conv2D(8, 5)] [ReLU] [MaxPool2D(4)] [Flatten] [Dense(3)] public partial class ShippedDetector { }
[Network] [Input(16)] [Dense(24)] [ReLU] [Dense(24)] [ReLU] [Dense(4)] [Softmax] public partial class ShippedController { }
[Network] [Input(31, 31, 1)] [Filter2D(3, 3, 0, 1, 0, 1, -4, 1, 0, 1, 0)] public partial class Laplacian { }
[Network] [Input(31, 31, 3)] [AveragePool2D(3, Stride = 1, Padding = Padding.Same)] public partial class BoxBlur { }
[Network] [Input(8)] [Softmax] public partial class PlainSoftmax { }
[Network] [Input(8)] [LayerNormalization] public partial class PlainNormalization { }

// Targets between 0 and 1, and an absolute error on purpose.
[Network] [Input(20, 20, 1)] [Conv2D(8, 3, Padding = Padding.Same)] [ReLU] [Conv2D(1, 3, Padding = Padding.Same)] [Sigmoid] [MeanAbsoluteError] [Adam] public partial class Matte { }

// Thresholded with a learned slope, then clipped by the user's own function.
[Network]
[Input(7)]
[Dense(16)] [PReLU] [Dense(16)] [Activation(nameof(Snake))] [Dense(2)] [Loss(nameof(LogCosh))] [SGD(0.01, ClipNorm = 1)]
public partial class OwnFunctions
{
    private static float Snake(float x) => x + MathF.Sin(x) * MathF.Sin(x);

    private static float LogCosh(float prediction, float target) => MathF.Log(MathF.Cosh(prediction - target));
}

// A bias by hand: the last layer of a detector starts with rare positives.
[Network] [Input(60)] [Dense(32)] [ReLU] [Dense(32, Initializer = Initializer.HeUniform)] [ReLU] [Dense(1, Initializer = Initializer.Normal, InitializerScale = 0.01)] [Sigmoid] [BinaryCrossEntropy] [Adam] public partial class RarePositives { }

// Probabilities per position.
[Network] [Input(64, 4)] [Conv1D(16, 9, Padding = Padding.Same)] [ReLU] [Conv1D(1, 1)] [Sigmoid] [BinaryCrossEntropy] [Adam] public partial class BindingSites { }

// Wide windows over long signals, as for electrocardiograms.
[Network]
[Input(3600, 1)]
[Conv1D(16, 64, Stride = 8, Padding = Padding.Same)] [ReLU] [MaxPool1D(4)]
[Conv1D(32, 8, Padding = Padding.Same)] [ReLU] [MaxPool1D(4)] [Flatten] [Dropout(0.5)]
[MulticlassHead(5)] [Adam]
public partial class LongSignal { }

// Pools that overlap, pools that drop an odd row: both are common.
[Network]
[Input(61, 61, 3)]
[Conv2D(16, 3)] [ReLU] [MaxPool2D(2)] [Conv2D(16, 3)] [ReLU] [MaxPool2D(3, Stride = 2)] [Conv2D(16, 3)] [ReLU] [GlobalAveragePool2D]
[BinaryHead] [Adam]
public partial class OddSizes { }

// Normalisation first, then the layers; a data set with its own scale.
[Network] [Input(28, 28, 1)] [Normalization] [Flatten] [Dense(64)] [ReLU] [MulticlassHead(10)] [Adam] public partial class ScaledImages { }

// A gate that closes parts of a hidden layer.
[Network]
[Input(20, Name = "x")]
[Dense(32)] [Sigmoid(Name = "gate")] [Dense(32, From = "x")] [ReLU] [Multiply("gate")] [Dense(8)] [ReLU]
[RegressionHead(2)] [Adam]
public partial class Gated { }

// Grouped and shuffled by a pointwise layer.
[Network]
[Input(28, 28, 3)]
[Conv2D(24, 3, Stride = 2, Padding = Padding.Same)] [ReLU]
[Conv2D(24, 3, Groups = 4, Padding = Padding.Same)] [ReLU] [Conv2D(48, 1)] [ReLU]
[GlobalAveragePool2D] [MulticlassHead(6)] [Adam]
public partial class Grouped { }

// Large steps with plain descent on a convex problem; small ones where weights are loaded.
[Network] [Input(4)] [Dense(1)] [MeanSquaredError] [SGD(5)] public partial class Bold { }
[Network] [Input(64)] [Dense(64)] [ReLU] [Dense(10)] [Softmax] [CategoricalCrossEntropy] [AdamW(0.00001)] public partial class FineTuned { }

// Ten tanh layers, and what keeps them alive.
[Network]
[Input(8)]
[Dense(16)] [LayerNormalization] [Tanh] [Dense(16)] [LayerNormalization] [Tanh] [Dense(16)] [LayerNormalization] [Tanh]
[Dense(16)] [LayerNormalization] [Tanh] [Dense(16)] [LayerNormalization] [Tanh] [Dense(16)] [LayerNormalization] [Tanh]
[RegressionHead(1)] [Adam]
public partial class DeepTanh { }

// A classifier for angles: two outputs on the unit circle, cut off on purpose.
[Network] [Input(32)] [Dense(32)] [ReLU] [Dense(2)] [Tanh] [Huber(TargetMin = -1, TargetMax = 1)] [Adam] public partial class Angle { }

// One class against all others, with a linear output and margins.
[Network] [Input(50)] [Dense(20)] [ReLU] [Dense(3)] [Hinge] [Adam] public partial class Margins { }

// Embedding that is compared by its direction; trained by somebody else's gradients.
[Network] [Input(28, 28, 1)] [Conv2D(16, 5)] [ReLU] [MaxPool2D(2)] [Flatten] [Dense(16)] [Adam] public partial class SiameseTwin { }
