using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>Declarations that use every optimizer with each of its settings; see <see cref="LayerDeclarations"/>.</summary>
public static class OptimizerDeclarations
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
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
