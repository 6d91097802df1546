namespace NetGen.BitProbe;

/// <summary>
/// Networks of every form that a kernel has: dot form (up to 4 outputs), narrow panels (5 to 8, 9 to 16), wide panels with and without a
/// rest, every activation fused and alone, every loss, and the optimizer with all its options.
/// </summary>
internal static partial class Networks
{
    [Network(Seed = 1)]
    [Input(2)]
    [Dense(8)] [Tanh]
    [Dense(1)] [Sigmoid]
    [BinaryCrossEntropy]
    [SGD(0.5)]
    public sealed partial class Xor
    {
    }

    [Network(Seed = 2)]
    [Input(30)]
    [BinaryHead]
    [SGD(0.1, Momentum = 0.9)]
    public sealed partial class OneUnit
    {
    }

    [Network(Seed = 3)]
    [Input(7)]
    [Dense(3)] [Softsign]
    [Dense(2)]
    [Huber(0.5)]
    [SGD(0.05, Momentum = 0.9, Nesterov = true)]
    public sealed partial class ShortDots
    {
    }

    [Network(Seed = 4)]
    [Input(100)]
    [Dense(4)] [ELU]
    [Dense(3)] [Softmax]
    [CategoricalCrossEntropy]
    [SGD(0.1)]
    public sealed partial class LongDots
    {
    }

    [Network(Seed = 5)]
    [Input(17)]
    [Dense(5)] [SELU]
    [Dense(7)] [GELU]
    [Dense(8)]
    [MeanAbsoluteError]
    [SGD(0.02, WeightDecay = 0.001)]
    public sealed partial class EightLanes
    {
    }

    [Network(Seed = 6)]
    [Input(33)]
    [Dense(9)] [SiLU]
    [Dense(13)] [HardSigmoid]
    [Dense(16)]
    [Hinge]
    [SGD(0.05, ClipNorm = 0.5)]
    public sealed partial class SixteenLanes
    {
    }

    [Network(Seed = 7)]
    [Input(1003)]
    [Dense(12)] [LeakyReLU]
    [Dense(6)]
    [MeanSquaredError]
    [SGD(0.001, Momentum = 0.9)]
    public sealed partial class ManyInputs
    {
    }

    [Network(Seed = 8)]
    [Input(64)]
    [Dense(64)] [ReLU]
    [Dense(17)] [Softplus]
    [Dense(33)]
    [MeanSquaredError]
    [SGD(0.02)]
    public sealed partial class Panels
    {
    }

    [Network(Seed = 9)]
    [Input(100)]
    [Dense(200)] [PReLU]
    [Dense(100)] [HardSwish]
    [Dense(10)] [Softmax]
    [CategoricalCrossEntropy]
    [SGD(0.02, Momentum = 0.9, Nesterov = true, ClipValue = 0.01, WeightDecay = 0.0001)]
    public sealed partial class WidePanels
    {
    }

    [Network(Seed = 10)]
    [Input(28, 28, 1)]
    [Flatten]
    [Dense(128)] [ReLU]
    [MulticlassHead(10)]
    [SGD(0.005, Momentum = 0.9)]
    public sealed partial class Images
    {
    }

    [Network(Seed = 11)]
    [Input(48)]
    [Dense(84)] [Sigmoid]
    [Dense(47)] [LogSoftmax]
    [CategoricalCrossEntropy]
    [SGD(0.1)]
    public sealed partial class LogLikelihood
    {
    }

    [Network(Seed = 12)]
    [Input(6, 5, 3)]
    [PReLU]
    [Flatten]
    [Dense(40)] [Tanh] [Dropout(0.25)]
    [Dense(19)] [Softsign]
    [MultilabelHead(20)]
    [SGD(0.05, Momentum = 0.5)]
    public sealed partial class Spatial
    {
    }

    [Network(Seed = 13)]
    [Input(24)]
    [Dense(60)]
    [Reshape(5, 4, 3)]
    [Softmax]
    [CategoricalCrossEntropy]
    [SGD(0.1)]
    public sealed partial class Positions
    {
    }

    [Network(Seed = 14)]
    [Input(50)]
    [Dense(50, UseBias = false, Initializer = Initializer.Orthogonal)] [ELU(0.7)]
    [Dense(37, Trainable = false, Initializer = Initializer.LeCunNormal)] [GELU]
    [Dense(21, Initializer = Initializer.HeNormal)] [SiLU]
    [RegressionHead(5)]
    [SGD(0.01, ClipNorm = 1)]
    public sealed partial class Frozen
    {
    }

    /// <summary>Every activation by itself, not fused into the layer before it, on a width that is no multiple of any vector.</summary>
    [Network(Seed = 15)]
    [Input(37)]
    [LeakyReLU(0.9)] [PReLU] [ELU] [SELU] [GELU] [SiLU] [HardSwish] [Tanh] [Softplus] [Softsign] [HardSigmoid] [Sigmoid] [ReLU]
    [Dense(18)]
    [MeanSquaredError]
    [SGD(0.1)]
    public sealed partial class Activations
    {
    }

    [Network(Seed = 16)]
    [Input(67)]
    [Softmax]
    [Dense(23)]
    [LogSoftmax]
    [Dense(9)] [ELU] [Softplus]
    [MeanSquaredError]
    [SGD(0.1)]
    public sealed partial class SoftmaxInside
    {
    }

    /// <summary>Residual connections, one of them to the input, and tensors that three layers read.</summary>
    [Network(Seed = 61)]
    [Input(37, Name = "x")]
    [Dense(37)] [Tanh] [Add("x", Name = "a")] [Softsign]
    [Dense(37)] [Add("a", "x")] [ELU]
    [Dense(5)] [Multiply("dense_3")]
    [MeanSquaredError]
    [SGD(0.02, Momentum = 0.9)]
    public sealed partial class Residual
    {
    }

    /// <summary>A dense block, and a gate per channel over all positions.</summary>
    [Network(Seed = 62)]
    [Input(6, 7, 19, Name = "x")]
    [Flatten] [Dense(23)] [ReLU(Name = "a")]
    [Dense(9)] [Tanh] [Concat("a", Name = "ab")]
    [Dense(19)] [Concat("ab")] [Dense(19)] [Sigmoid]
    [Multiply("x", Name = "gated")] [Concat("x")] [Tanh(Name = "t")]
    [Dense(19, From = "ab")] [Reshape(1, 1, 19)] [Add("gated")]
    [Concat("t")] [Flatten] [Dense(6)] [Softmax]
    [CategoricalCrossEntropy]
    [SGD(0.02)]
    public sealed partial class Branches
    {
    }

    [Network(Seed = 17)]
    [Input(37)]
    [Dense(21)] [Tanh]
    [Dense(3)]
    [MeanSquaredError]
    [Adam(0.01, WeightDecay = 0.01)]
    public sealed partial class AdamSteps
    {
    }

    [Network(Seed = 18)]
    [Input(37)]
    [Dense(21)] [Tanh]
    [Dense(3)]
    [MeanSquaredError]
    [AdamW(0.01, Beta1 = 0.8, Beta2 = 0.9)]
    public sealed partial class AdamWSteps
    {
    }

    [Network(Seed = 19)]
    [Input(37)]
    [Dense(21)] [Tanh]
    [Dense(3)]
    [MeanSquaredError]
    [RMSprop(0.005, Epsilon = 0.1, Momentum = 0.9, Centered = true)]
    public sealed partial class RMSpropSteps
    {
    }

    [Network(Seed = 20)]
    [Input(37)]
    [Dense(21)] [Tanh]
    [Dense(3)]
    [MeanSquaredError]
    [Adagrad(0.02, InitialAccumulator = 0.01)]
    public sealed partial class AdagradSteps
    {
    }

    /// <summary>Random state, step count, optimizer state and moving statistics decide every bit of its training.</summary>
    [Network(Seed = 21)]
    [Input(6)]
    [Dense(24)] [BatchNormalization] [Tanh]
    [Dropout(0.2)]
    [Dense(2)]
    [MeanSquaredError]
    [Adam(0.01)]
    public sealed partial class Resumed
    {
    }
}
