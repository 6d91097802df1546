using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>Declarations that use every optimizer with each of its settings; see <see cref="LayerDeclarations"/>.</summary>
public static class OptimizerDeclarations
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["Adagrad"] =
        [
            Of("Adagrad"),
            Of("Adagrad(0.02)"),
            Of("Adagrad(0.02, Epsilon = 0.3)"),
            Of("Adagrad(0.02, InitialAccumulator = 0.01)"),
            Of("Adagrad(0.02, WeightDecay = 0.05, ClipNorm = 0.4, ClipValue = 0.05)"),
        ],
        ["Adam"] =
        [
            Of("Adam"),
            Of("Adam(0.01)"),
            Of("Adam(0.01, Beta1 = 0.5, Beta2 = 0.7)"),
            Of("Adam(0.01, Beta1 = 0, Beta2 = 0)"),
            Of("Adam(0.01, Epsilon = 0.2)"),
            Of("Adam(0.01, WeightDecay = 0.05, ClipNorm = 0.4, ClipValue = 0.05)"),
        ],
        ["AdamW"] =
        [
            Of("AdamW"),
            Of("AdamW(0.05)"),
            Of("AdamW(0.05, Beta1 = 0.5, Beta2 = 0.7, Epsilon = 0.2)"),
            Of("AdamW(0.05, WeightDecay = 0)"),
            Of("AdamW(0.05, WeightDecay = 0.9, ClipNorm = 0.4, ClipValue = 0.05)"),
        ],
        ["RMSprop"] =
        [
            Of("RMSprop"),
            Of("RMSprop(0.005)"),
            Of("RMSprop(0.005, Alpha = 0.7)"),
            Of("RMSprop(0.005, Epsilon = 0.1, Momentum = 0.9)"),
            Of("RMSprop(0.005, Epsilon = 0.1, Centered = true)"),
            Of("RMSprop(0.005, Alpha = 0.8, Epsilon = 0.1, Momentum = 0.9, Centered = true)"),
            Of("RMSprop(0.005, WeightDecay = 0.05, ClipNorm = 0.4, ClipValue = 0.05)"),
        ],
        ["SGD"] =
        [
            Of("SGD"),
            Of("SGD(0.05)"),
            Of("SGD(0.05, Momentum = 0.9)"),
            Of("SGD(0.05, Momentum = 0.9, Nesterov = true)"),
            Of("SGD(0.05, WeightDecay = 0.02)"),
            Of("SGD(0.05, ClipValue = 0.01)"),
            Of("SGD(0.05, ClipNorm = 0.5)"),
            Of("SGD(0.05, Momentum = 0.8, WeightDecay = 0.02, ClipNorm = 0.4, ClipValue = 0.05)"),
        ],
    };

    /// <summary>A network with a dot form, a column form, a frozen layer and tensors that fill no vector.</summary>
    private static string Of(string optimizer) =>
        $"[Input(9)] [Dense(21)] [PReLU] [Dense(18, Trainable = false)] [Tanh] [Dense(3)] [MeanSquaredError] [{optimizer}]";
}
