using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>Declarations that use every loss with each of its settings; see <see cref="LayerDeclarations"/>.</summary>
public static class LossDeclarations
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["MeanSquaredError"] =
        [
            "[Input(5)] [Dense(3)] [MeanSquaredError]",
            "[Input(5)] [Dense(4)] [Tanh] [MeanSquaredError(TargetMin = -1, TargetMax = 1)]",
            "[Input(2, 3)] [Tanh] [MeanSquaredError]",
            "[Input(5)] [Dense(67)] [MeanSquaredError]",
        ],
        ["MeanAbsoluteError"] =
        [
            "[Input(5)] [Dense(3)] [MeanAbsoluteError]",
            "[Input(5)] [Dense(19)] [Tanh] [MeanAbsoluteError(TargetMin = -1, TargetMax = 1)]",
        ],
        ["Huber"] =
        [
            "[Input(5)] [Dense(3)] [Huber]",
            "[Input(5)] [Dense(3)] [Huber(0.3)]",
            "[Input(5)] [Dense(18)] [Tanh] [Huber(2.5, TargetMin = -1, TargetMax = 1)]",
        ],
        ["BinaryCrossEntropy"] =
        [
            "[Input(5)] [Dense(1)] [Sigmoid] [BinaryCrossEntropy]",
            "[Input(5)] [Dense(21)] [Sigmoid] [BinaryCrossEntropy]",
            "[Input(5)] [Dense(4)] [Softmax] [BinaryCrossEntropy]",
            "[Input(2, 3)] [Sigmoid] [BinaryCrossEntropy]",
        ],
        ["CategoricalCrossEntropy"] =
        [
            "[Input(5)] [Dense(3)] [Softmax] [CategoricalCrossEntropy]",
            "[Input(5)] [Dense(21)] [LogSoftmax] [CategoricalCrossEntropy]",
            "[Input(5)] [Dense(4)] [Sigmoid] [CategoricalCrossEntropy]",
            "[Input(2, 3)] [Softmax] [CategoricalCrossEntropy]",
        ],
        ["Loss"] =
        [
            $"[Input(5)] [Dense(3)] [{UserFunctions.Loss("LogCosh")}]",
            $"[Input(5)] [Dense(21)] [Tanh] [{UserFunctions.Loss("LogCosh")}]",
            $"[Input(5)] [Dense(4)] [{UserFunctions.Loss("Quantile")}]",
            $"[Input(2, 3)] [Tanh] [{UserFunctions.Loss("Cauchy")}]",
        ],
        ["Hinge"] =
        [
            "[Input(5)] [Dense(1)] [Hinge]",
            "[Input(5)] [Dense(20)] [Tanh] [Hinge]",
        ],
    };
}
