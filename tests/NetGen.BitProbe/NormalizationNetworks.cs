namespace NetGen.BitProbe;

/// <summary>Normalisations folded into their neighbours and by themselves, trained and frozen, on vectors and on tensors.</summary>
internal static partial class Networks
{
    [Network(Seed = 41)]
    [Input(37)]
    [Normalization]
    [Dense(45, UseBias = false)] [BatchNormalization(Momentum = 0.8)] [ReLU]
    [Dense(3)] [BatchNormalization(Momentum = 0.8)] [Tanh]
    [Dense(7)]
    [MeanSquaredError]
    [SGD(0.05, Momentum = 0.9)]
    public sealed partial class FoldedNormalizations
    {
    }

    [Network(Seed = 42)]
    [Input(5, 3, 21)]
    [BatchNormalization(Momentum = 0.8)] [Tanh]
    [BatchNormalization(Epsilon = 0.01)]
    [Flatten]
    [Dense(19)] [BatchNormalization(Trainable = false)] [GELU]
    [MulticlassHead(4)]
    [SGD(0.05, ClipNorm = 1)]
    public sealed partial class SpatialNormalizations
    {
    }

    [Network(Seed = 43)]
    [Input(9, 2)]
    [Normalization] [Softsign]
    [BatchNormalization(Momentum = 0.8)]
    [Flatten]
    [Dense(70)] [Softmax]
    [BatchNormalization(Momentum = 0.8)]
    [MeanSquaredError]
    [SGD(0.05)]
    public sealed partial class LooseNormalizations
    {
    }
}
