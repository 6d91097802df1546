using System.Collections.Generic;

namespace NetGen.Generator.Tests.Coverage;

/// <summary>One row: layers, their output's shape, and what they cost together.</summary>
/// <param name="Layers">An input and layers; the last one is what the row is about.</param>
/// <param name="Output">The output's shape.</param>
/// <param name="Parameters">Numbers in all tensors.</param>
/// <param name="MultiplyAdds">Multiply-adds of one prediction.</param>
public sealed record ShapeCase(string Layers, string Output, int Parameters, long MultiplyAdds)
{
    /// <summary>Of the parameters, those that no training changes: statistics.</summary>
    public int Statistics { get; init; }
}

/// <summary>Shapes, parameters and multiply-adds of every layer, worked out by hand.</summary>
internal static class ShapeTable
{
    public static IReadOnlyDictionary<string, ShapeCase[]> Layers { get; } = new Dictionary<string, ShapeCase[]>
    {
        ["Dense"] =
        [
            new("[Input(1)] [Dense(1)]", "1", 2, 1),
            new("[Input(784)] [Dense(128)]", "128", 100_480, 100_352),
            new("[Input(784)] [Dense(128, UseBias = false)]", "128", 100_352, 100_352),
            new("[Input(784)] [Dense(128, Trainable = false)]", "128", 100_480, 100_352),
            new("[Input(16)] [Dense(64)] [Dense(3)]", "3", 1_088 + 195, 1_024 + 192),
            new("[Input(2, 3)] [Flatten] [Dense(5)]", "5", 35, 30),
        ],
        ["Conv1D"] =
        [
            new("[Input(20, 3)] [Conv1D(8, 3)]", "18×8", 80, 1_296),
            new("[Input(16, 4)] [Conv1D(5, 5, Stride = 2, Padding = Padding.Same)]", "8×5", 105, 800),
            new("[Input(24, 2)] [Conv1D(16, 3, Padding = Padding.Causal, Dilation = 4)]", "24×16", 112, 2_304),
            new("[Input(7, 4)] [Conv1D(6, 2, Groups = 2, PadLeft = 2, PadRight = 1, UseBias = false)]", "9×6", 24, 216),
        ],
        ["ConvTranspose2D"] =
        [
            new("[Input(4, 5, 3)] [ConvTranspose2D(6, 3)]", "6×7×6", 168, 3_240),
            new("[Input(4, 4, 8)] [ConvTranspose2D(4, 2, Stride = 2)]", "8×8×4", 132, 2_048),
            new("[Input(3, 5, 2)] [ConvTranspose2D(5, 3, Stride = 2, UseBias = false)]", "7×11×5", 90, 1_350),
            new("[Input(3, 4, 2)] [ConvTranspose2D(3, 2, 5, StrideHeight = 3, StrideWidth = 2, Padding = Padding.Same)]", "9×8×3", 63, 720),
        ],
        ["ConvTranspose1D"] =
        [
            new("[Input(5, 3)] [ConvTranspose1D(4, 3)]", "7×4", 40, 180),
            new("[Input(6, 2)] [ConvTranspose1D(9, 5, Stride = 2, Padding = Padding.Same)]", "12×9", 99, 540),
        ],
        ["Filter2D"] =
        [
            new("[Input(64, 64, 1)] [Filter2D(Filter.Vertical)]", "62×62×1", 9, 34_596) { Statistics = 9 },
            new("[Input(9, 9, 3)] [Filter2D(Filter.SobelX, Filter.SobelY)]", "7×7×2", 54, 2_646) { Statistics = 54 },
            new("[Input(9, 9, 3)] [Filter2D(Filter.SobelX, Filter.SobelY, PerChannel = true)]", "7×7×6", 54, 2_646) { Statistics = 54 },
            new("[Input(9, 9, 3)] [Filter2D(1, 2, 1, -1)]", "9×8×1", 6, 432) { Statistics = 6 },
            new("[Input(9, 9, 3)] [Filter2D(1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, Padding = Padding.Same, Stride = 2)]", "5×5×2", 12, 300) { Statistics = 12 },
        ],
        ["Conv2D"] =
        [
            new("[Input(28, 28, 1)] [Conv2D(6, 5)]", "24×24×6", 156, 86_400),
            new("[Input(9, 8, 3)] [Conv2D(5, 3, Stride = 2, Padding = Padding.Same)]", "5×4×5", 140, 2_700),
            new("[Input(10, 11, 4)] [Conv2D(8, 2, 3, Stride = 2)]", "5×5×8", 200, 4_800),
            new("[Input(11, 9, 2)] [Conv2D(6, 3, Padding = Padding.Same, Dilation = 2)]", "11×9×6", 114, 10_692),
            new("[Input(8, 6, 8)] [Conv2D(12, 3, Groups = 4, UseBias = false)]", "6×4×12", 216, 5_184),
            new("[Input(13, 13, 3)] [Conv2D(4, 5, Stride = 3, PadTop = 1, PadBottom = 2, PadLeft = 0, PadRight = 1)]", "4×4×4", 304, 4_800),
            new("[Input(12, 9, 1)] [Conv2D(2, 3, StrideHeight = 4, StrideWidth = 3)]", "3×3×2", 20, 162),
        ],
        ["Flatten"] =
        [
            new("[Input(7)] [Flatten]", "7", 0, 0),
            new("[Input(5, 4)] [Flatten]", "20", 0, 0),
            new("[Input(28, 28, 1)] [Flatten]", "784", 0, 0),
        ],
        ["Reshape"] =
        [
            new("[Input(24)] [Reshape(2, 3, 4)]", "2×3×4", 0, 0),
            new("[Input(2, 3, 4)] [Reshape(6, 4)]", "6×4", 0, 0),
            new("[Input(6, 4)] [Reshape(24)]", "24", 0, 0),
            new("[Input(6, 4)] [Reshape(6, 4)]", "6×4", 0, 0),
        ],
        ["MaxPool2D"] = Pool2D("MaxPool2D"),
        ["AveragePool2D"] = Pool2D("AveragePool2D"),
        ["GlobalMaxPool2D"] = [new("[Input(7, 5, 3)] [GlobalMaxPool2D]", "3", 0, 0)],
        ["GlobalAveragePool2D"] = [new("[Input(1, 5, 64)] [GlobalAveragePool2D]", "64", 0, 0)],
        ["MaxPool1D"] = Pool1D("MaxPool1D"),
        ["AveragePool1D"] = Pool1D("AveragePool1D"),
        ["GlobalMaxPool1D"] = [new("[Input(7, 3)] [GlobalMaxPool1D]", "3", 0, 0)],
        ["GlobalAveragePool1D"] = [new("[Input(1, 64)] [GlobalAveragePool1D]", "64", 0, 0)],
        ["DepthwiseConv2D"] =
        [
            new("[Input(8, 8, 6)] [DepthwiseConv2D(3)]", "6×6×6", 60, 36 * 54),
            new("[Input(9, 7, 4)] [DepthwiseConv2D(3, Multiplier = 2, Stride = 2, Padding = Padding.Same)]", "5×4×8", 80, 20 * 72),
            new("[Input(112, 112, 64)] [DepthwiseConv2D(3, Padding = Padding.Same)]", "112×112×64", 640, 112L * 112 * 576),
            new("[Input(10, 9, 3)] [DepthwiseConv2D(2, 5, UseBias = false, Dilation = 2, PadTop = 1)]", "9×1×3", 30, 9 * 30),
        ],
        ["ZeroPadding2D"] =
        [
            new("[Input(5, 6, 7)] [ZeroPadding2D(1)]", "7×8×7", 0, 0),
            new("[Input(5, 6, 7)] [ZeroPadding2D(1, 2, 3, 4)]", "8×13×7", 0, 0),
        ],
        ["UpSampling2D"] =
        [
            new("[Input(5, 6, 7)] [UpSampling2D(2)]", "10×12×7", 0, 0),
            new("[Input(5, 6, 7)] [UpSampling2D(3, 1, Interpolation = Interpolation.Bilinear)]", "15×6×7", 0, 0),
        ],
        ["UpSampling1D"] = [new("[Input(5, 7)] [UpSampling1D(3)]", "15×7", 0, 0)],
        ["LayerNormalization"] =
        [
            new("[Input(9)] [LayerNormalization]", "9", 18, 0),
            new("[Input(4, 3, 2)] [LayerNormalization(Epsilon = 1e-5)]", "4×3×2", 4, 0),
        ],
        ["Dropout"] =
        [
            new("[Input(9)] [Dropout(0.5)]", "9", 0, 0),
            new("[Input(2, 3, 4)] [Dropout(0)]", "2×3×4", 0, 0),
            new("[Input(2, 3)] [Dropout(0.999)]", "2×3", 0, 0),
        ],
        ["BatchNormalization"] =
        [
            new("[Input(9)] [BatchNormalization]", "9", 36, 0),
            new("[Input(6, 5)] [BatchNormalization(Momentum = 0.9)]", "6×5", 20, 0),
            new("[Input(4, 3, 2)] [BatchNormalization(Trainable = false)]", "4×3×2", 8, 0),
            new("[Input(4)] [Dense(7)] [BatchNormalization]", "7", 35 + 28, 28) { Statistics = 14 },
        ],
        ["Normalization"] =
        [
            new("[Input(9)] [Normalization]", "9", 18, 0),
            new("[Input(6, 5)] [Normalization]", "6×5", 10, 0),
            new("[Input(4, 3, 2)] [Normalization]", "4×3×2", 4, 0) { Statistics = 4 },
        ],
        ["PReLU"] =
        [
            new("[Input(9)] [PReLU]", "9", 9, 0),
            new("[Input(6, 5)] [PReLU]", "6×5", 5, 0),
            new("[Input(4, 3, 2)] [PReLU]", "4×3×2", 2, 0),
            new("[Input(4)] [PReLU(Trainable = false)]", "4", 4, 0),
        ],
        ["Add"] = [.. Merges("Add"), new("[Input(6, Name = \"x\")] [Dense(6)] [Add(\"x\")]", "6", 42, 36)],
        ["Multiply"] = [.. Merges("Multiply"), new("[Input(6, Name = \"x\")] [Dense(6)] [Multiply(\"x\")]", "6", 42, 36)],
        ["Concat"] =
        [
            new("[Input(6, Name = \"x\")] [Concat(\"x\")]", "12", 0, 0),
            new("[Input(6, 4, Name = \"x\")] [Concat(\"x\", \"x\")]", "6×12", 0, 0),
            new("[Input(2, 3, 4, Name = \"x\")] [Reshape(2, 3, 4)] [Concat(\"x\")]", "2×3×8", 0, 0),
            new("[Input(6, Name = \"x\")] [Dense(5)] [Concat(\"x\")]", "11", 35, 30),
        ],
        ["ReLU"] = KeepsShape("ReLU"),
        ["LeakyReLU"] = [.. KeepsShape("LeakyReLU"), .. KeepsShape("LeakyReLU(0.3)")],
        ["ELU"] = [.. KeepsShape("ELU"), .. KeepsShape("ELU(2)")],
        ["SELU"] = KeepsShape("SELU"),
        ["GELU"] = KeepsShape("GELU"),
        ["SiLU"] = KeepsShape("SiLU"),
        ["Sigmoid"] = KeepsShape("Sigmoid"),
        ["HardSigmoid"] = KeepsShape("HardSigmoid"),
        ["HardSwish"] = KeepsShape("HardSwish"),
        ["Tanh"] = KeepsShape("Tanh"),
        ["Softplus"] = KeepsShape("Softplus"),
        ["Softsign"] = KeepsShape("Softsign"),
        ["Softmax"] = KeepsShape("Softmax"),
        ["LogSoftmax"] = KeepsShape("LogSoftmax"),
        ["Activation"] = KeepsShape("Activation(typeof(UserFunctions), nameof(UserFunctions.Swish))"),
        ["RegressionHead"] =
        [
            new("[Input(6)] [RegressionHead(3)]", "3", 21, 18),
            new("[Input(6)] [RegressionHead(1, UseBias = false)]", "1", 6, 6),
        ],
        ["BinaryHead"] =
        [
            new("[Input(6)] [BinaryHead]", "1", 7, 6),
            new("[Input(6)] [Dense(4)] [BinaryHead(UseBias = false)]", "1", 28 + 4, 24 + 4),
        ],
        ["MulticlassHead"] =
        [
            new("[Input(6)] [MulticlassHead(10)]", "10", 70, 60),
            new("[Input(6)] [MulticlassHead(2, Trainable = false)]", "2", 14, 12),
        ],
        ["MultilabelHead"] =
        [
            new("[Input(6)] [MultilabelHead(5)]", "5", 35, 30),
            new("[Input(6)] [MultilabelHead(1)]", "1", 7, 6),
        ],
    };

    private static ShapeCase[] Merges(string layer) =>
    [
        new($"[Input(6, Name = \"x\")] [{layer}(\"x\")]", "6", 0, 0),
        new($"[Input(2, 3, 4, Name = \"x\")] [Dropout(0)] [{layer}(\"x\", \"x\")]", "2×3×4", 0, 0),
        new($"[Input(5, 6, Name = \"x\")] [Flatten] [Dense(6)] [{layer}(\"x\")]", "5×6", 186, 180),
        new($"[Input(60, Name = \"x\")] [Dense(6)] [Reshape(1, 1, 6, Name = \"c\")] [Reshape(2, 5, 6, From = \"x\")] [{layer}(\"c\")]", "2×5×6", 366, 360),
    ];

    private static ShapeCase[] Pool2D(string pool) =>
    [
        new($"[Input(28, 28, 6)] [{pool}(2)]", "14×14×6", 0, 0),
        new($"[Input(7, 9, 3)] [{pool}(2)]", "3×4×3", 0, 0),
        new($"[Input(7, 9, 3)] [{pool}(2, Padding = Padding.Same)]", "4×5×3", 0, 0),
        new($"[Input(7, 9, 3)] [{pool}(3, 2)]", "2×4×3", 0, 0),
        new($"[Input(112, 112, 64)] [{pool}(3, Stride = 2, PadTop = 1, PadBottom = 1, PadLeft = 1, PadRight = 1)]", "56×56×64", 0, 0),
        new($"[Input(8, 8, 1)] [{pool}(3, StrideHeight = 1, StrideWidth = 5)]", "6×2×1", 0, 0),
        new($"[Input(3, 3, 2)] [{pool}(5, Padding = Padding.Same)]", "1×1×2", 0, 0),
    ];

    private static ShapeCase[] Pool1D(string pool) =>
    [
        new($"[Input(9, 4)] [{pool}(2)]", "4×4", 0, 0),
        new($"[Input(9, 4)] [{pool}(2, Padding = Padding.Same)]", "5×4", 0, 0),
        new($"[Input(9, 4)] [{pool}(3, Stride = 1)]", "7×4", 0, 0),
        new($"[Input(9, 4)] [{pool}(3, Stride = 4, PadLeft = 1, PadRight = 2)]", "3×4", 0, 0),
    ];

    private static ShapeCase[] KeepsShape(string layer) =>
    [
        new($"[Input(11)] [{layer}]", "11", 0, 0),
        new($"[Input(5, 4)] [{layer}]", "5×4", 0, 0),
        new($"[Input(4, 3, 2)] [{layer}]", "4×3×2", 0, 0),
    ];
}
