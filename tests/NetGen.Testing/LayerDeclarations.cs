using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>
/// Declarations that use every layer with each of its settings, narrow and wide, on vectors and on tensors, fused with its neighbours
/// and apart. Gradient checks and comparisons with the oracle run on all of them; coverage tests demand that no layer is missing.
/// All have a loss; attribute names are without the suffix.
/// </summary>
public static class LayerDeclarations
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["Dense"] =
        [
            "[Input(3)] [Dense(1)] [MeanSquaredError]",
            "[Input(21)] [Dense(2)] [Tanh] [Dense(3)] [Sigmoid] [Dense(4)] [MeanSquaredError]",
            "[Input(6)] [Dense(5, UseBias = false)] [MeanSquaredError]",
            "[Input(7)] [Dense(19)] [ReLU] [Dense(37, Initializer = Initializer.Normal, InitializerScale = 0.1)] [Tanh] [Dense(9)] [MeanSquaredError]",
            "[Input(5)] [Dense(6, Trainable = false)] [Tanh] [Dense(4)] [MeanSquaredError]",
            "[Input(40)] [Dense(70)] [Tanh] [Dense(3)] [MeanSquaredError]",
        ],
        ["Conv2D"] = ConvolutionDeclarations.Conv2D,
        ["Conv1D"] = ConvolutionDeclarations.Conv1D,
        ["ConvTranspose2D"] = ConvolutionDeclarations.ConvTranspose2D,
        ["ConvTranspose1D"] = ConvolutionDeclarations.ConvTranspose1D,
        ["Filter2D"] = ConvolutionDeclarations.Filter2D,
        ["Flatten"] =
        [
            "[Input(2, 3, 2)] [Flatten] [Dense(4)] [MeanSquaredError]",
            "[Input(4, 3)] [Tanh] [Flatten] [Dense(5)] [MeanSquaredError]",
        ],
        ["Reshape"] =
        [
            "[Input(12)] [Dense(12)] [Reshape(2, 6)] [Softmax] [Flatten] [Dense(3)] [MeanSquaredError]",
            "[Input(12)] [Reshape(2, 3, 2)] [Tanh] [Reshape(12)] [Dense(4)] [MeanSquaredError]",
        ],
        ["DepthwiseConv2D"] = SpatialDeclarations.DepthwiseConv2D,
        ["MaxPool2D"] = PoolDeclarations.Image("MaxPool2D"),
        ["AveragePool2D"] = PoolDeclarations.Image("AveragePool2D"),
        ["GlobalMaxPool2D"] = PoolDeclarations.Global("GlobalMaxPool2D", isImage: true),
        ["GlobalAveragePool2D"] = PoolDeclarations.Global("GlobalAveragePool2D", isImage: true),
        ["MaxPool1D"] = PoolDeclarations.Sequence("MaxPool1D"),
        ["AveragePool1D"] = PoolDeclarations.Sequence("AveragePool1D"),
        ["GlobalMaxPool1D"] = PoolDeclarations.Global("GlobalMaxPool1D", isImage: false),
        ["GlobalAveragePool1D"] = PoolDeclarations.Global("GlobalAveragePool1D", isImage: false),
        ["ZeroPadding2D"] = SpatialDeclarations.ZeroPadding2D,
        ["UpSampling2D"] = SpatialDeclarations.UpSampling2D,
        ["UpSampling1D"] = SpatialDeclarations.UpSampling1D,
        ["LayerNormalization"] = SpatialDeclarations.LayerNormalization,
        ["Dropout"] =
        [
            "[Input(6)] [Dense(20)] [Tanh] [Dropout(0.25)] [Dense(3)] [MeanSquaredError]",
            "[Input(18)] [Dropout(0.5)] [Dense(4)] [MeanSquaredError]",
            "[Input(6)] [Dense(5)] [Dropout(0)] [Dense(3)] [MeanSquaredError]",
        ],
        ["Add"] =
        [
            .. Merge("Add"),
            "[Input(9, Name = \"x\")] [Dense(9)] [Add(\"x\")] [Tanh] [Dense(3)] [MeanSquaredError]",
            "[Input(6, Name = \"x\")] [Add(\"x\", \"x\")] [Dense(2)] [MeanSquaredError]",
            "[Input(5)] [Dense(7, Name = \"a\")] [Tanh] [Dense(7)] [Add(\"a\")] [ReLU] [Dense(7, Name = \"b\")] [Add(\"a\", \"b\")] [MeanSquaredError]",

            // A residual block of convolutions, and one whose shortcut shrinks and widens the image.
            "[Input(7, 9, 3)] [Conv2D(6, 3, Padding = Padding.Same, Name = \"x\")] [Tanh] [Conv2D(6, 3, Padding = Padding.Same)] [Add(\"x\")] [ELU(Name = \"y\")] "
                + "[Conv2D(10, 3, Stride = 2, Padding = Padding.Same)] [SiLU(Name = \"z\")] [Conv2D(10, 1, Stride = 2, From = \"y\")] [Add(\"z\")] [Flatten] [Dense(2)] [MeanSquaredError]",
        ],
        ["Multiply"] =
        [
            .. Merge("Multiply"),
            "[Input(9, Name = \"x\")] [Dense(9)] [Sigmoid] [Multiply(\"x\")] [Dense(3)] [MeanSquaredError]",
            "[Input(6)] [Dense(18, Name = \"a\")] [Multiply(\"a\", \"a\")] [Dense(2)] [MeanSquaredError]",
            "[Input(8)] [Dense(36)] [Reshape(3, 3, 4, Name = \"x\")] [Dense(5, From = \"dense_1\")] [ReLU] [Dense(4)] [Sigmoid] [Multiply(\"x\")] [Flatten] [Dense(2)] [MeanSquaredError]",

            // Squeeze and excite: a gate for each channel, from the whole image.
            "[Input(6, 7, 2)] [Conv2D(18, 3, Padding = Padding.Same)] [SiLU(Name = \"x\")] [GlobalAveragePool2D] [Dense(5)] [ReLU] [Dense(18)] [Sigmoid] [Multiply(\"x\")] "
                + "[Conv2D(3, 1)] [Flatten] [Dense(2)] [MeanSquaredError]",
        ],
        ["Concat"] =
        [
            "[Input(5, Name = \"x\")] [Dense(3)] [Tanh] [Concat(\"x\")] [Dense(2)] [MeanSquaredError]",
            "[Input(5)] [Dense(19, Name = \"a\")] [Tanh(Name = \"b\")] [Dense(4, From = \"a\")] [Concat(\"b\", \"a\")] [Dense(2)] [MeanSquaredError]",
            "[Input(6)] [Dense(5)] [ReLU(Name = \"a\")] [Dense(5)] [Concat(\"a\", Name = \"ab\")] [Dense(3)] [Tanh] [Concat(\"ab\")] [MeanSquaredError]",
            "[Input(6)] [Dense(12)] [Reshape(2, 2, 3, Name = \"a\")] [Tanh] [Concat(\"a\", \"a\")] [Softmax] [Flatten] [Dense(2)] [MeanSquaredError]",
            "[Input(3, 18)] [PReLU(Name = \"a\")] [Tanh] [Concat(\"a\")] [ReLU] [MeanSquaredError]",

            // A dense block, each layer of which sees all before it, and two branches with windows of their own.
            "[Input(6, 7, 3, Name = \"x\")] [Conv2D(5, 3, Padding = Padding.Same)] [Tanh] [Concat(\"x\", Name = \"xy\")] [Conv2D(4, 3, Padding = Padding.Same)] [ELU] [Concat(\"xy\", Name = \"xyz\")] "
                + "[Conv2D(7, 2)] [Tanh] [MeanSquaredError]",
            "[Input(9, 8, 2)] [Conv2D(6, 3, Name = \"x\")] [Conv2D(5, 1, From = \"x\")] [ReLU(Name = \"a\")] [Conv2D(17, 5, Padding = Padding.Same, From = \"x\")] [Tanh(Name = \"b\")] "
                + "[MaxPool2D(3, Stride = 1, Padding = Padding.Same, From = \"x\")] [Concat(\"a\", \"b\")] [Conv2D(4, 2, Stride = 2)] [Flatten] [Dense(3)] [MeanSquaredError]",
        ],
        ["BatchNormalization"] =
        [
            "[Input(6)] [Dense(5)] [BatchNormalization] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6)] [Dense(37, UseBias = false)] [BatchNormalization] [Tanh] [Dense(3)] [BatchNormalization(Momentum = 0.5)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5)] [BatchNormalization] [Dense(19)] [Tanh] [BatchNormalization(Epsilon = 0.1)] [GELU] [Dense(2)] [MeanSquaredError] [SGD(0.05, Momentum = 0.9)]",
            "[Input(7, 5)] [BatchNormalization] [Sigmoid] [Flatten] [Dense(4)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(4, 3, 35)] [BatchNormalization] [Flatten] [Dense(3)] [MeanSquaredError] [SGD(0.05, ClipNorm = 1)]",
            "[Input(6)] [Dense(24)] [Reshape(2, 3, 4)] [BatchNormalization] [Softplus] [Flatten] [Dense(4)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6)] [Dense(20)] [BatchNormalization(Trainable = false)] [ReLU] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(4, 5)] [Tanh] [BatchNormalization(Trainable = false)] [Tanh] [Flatten] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6)] [Dense(9, Trainable = false)] [BatchNormalization] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5)] [Dense(4)] [BatchNormalization] [Softmax] [CategoricalCrossEntropy] [SGD(0.05)]",
            "[Input(5)] [Dense(12)] [BatchNormalization] [BatchNormalization] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6, 5, 2)] [Conv2D(7, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU] [Flatten] [Dense(2)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 5, 4)] [Conv2D(6, 2, Groups = 2)] [BatchNormalization] [Conv2D(35, 2, Stride = 2)] [BatchNormalization] [Tanh] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 5, 4)] [BatchNormalization] [Conv2D(6, 2, Groups = 2)] [Tanh] [BatchNormalization] [Conv2D(2, 3, Padding = Padding.Same)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6)] [Dense(9, Name = \"a\")] [BatchNormalization(Name = \"b\")] [Dense(9)] [Add(\"a\", \"b\")] [BatchNormalization] [Dense(2)] [MeanSquaredError] [SGD(0.05)]",
        ],
        ["Normalization"] =
        [
            "[Input(6)] [Normalization] [Dense(5)] [Tanh] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(21)] [Normalization] [Dense(2, UseBias = false)] [BatchNormalization] [MeanSquaredError] [SGD(0.05)]",
            "[Input(4, 3, 2)] [Normalization] [Flatten] [Dense(40)] [BatchNormalization] [ReLU] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 18)] [Normalization] [Tanh] [Flatten] [Dense(3)] [MeanSquaredError] [SGD(0.05)]",
            "[Input(6)] [Dense(7)] [Normalization] [Dense(33)] [Normalization] [Softsign] [MeanSquaredError] [SGD(0.05)]",
            "[Input(7)] [Normalization] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 6, 4)] [Normalization] [Conv2D(5, 3, Groups = 1)] [BatchNormalization] [ReLU] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 6, 4)] [Normalization] [Conv2D(6, 3, Groups = 2)] [Tanh] [MeanSquaredError] [SGD(0.05)]",
            "[Input(5, 6, 3)] [Normalization] [Conv2D(4, 3, Padding = Padding.Same)] [ReLU] [MeanSquaredError] [SGD(0.05)]",
            "[Input(4, 5, 6)] [Normalization] [DepthwiseConv2D(2, Multiplier = 3)] [BatchNormalization] [ReLU] [MeanSquaredError] [SGD(0.05)]",
            "[Input(12)] [Normalization] [Reshape(2, 3, 2)] [Conv2D(3, 2)] [MeanSquaredError] [SGD(0.05)]",
        ],
        ["ReLU"] = Activation("ReLU"),
        ["LeakyReLU"] = [.. Activation("LeakyReLU"), .. Activation("LeakyReLU(0.2)"), .. Activation("LeakyReLU(-0.5)")],
        ["PReLU"] = [.. Activation("PReLU"), "[Input(5)] [Dense(6)] [PReLU(Trainable = false)] [Dense(3)] [MeanSquaredError]"],
        ["ELU"] = [.. Activation("ELU"), .. Activation("ELU(0.5)")],
        ["SELU"] = Activation("SELU"),
        ["GELU"] = Activation("GELU"),
        ["SiLU"] = Activation("SiLU"),
        ["Sigmoid"] = [.. Activation("Sigmoid"), "[Input(5)] [Dense(4)] [Sigmoid] [BinaryCrossEntropy]"],
        ["HardSigmoid"] = Activation("HardSigmoid"),
        ["HardSwish"] = Activation("HardSwish"),
        ["Tanh"] = Activation("Tanh"),
        ["Softplus"] = Activation("Softplus"),
        ["Softsign"] = Activation("Softsign"),
        ["Softmax"] = [.. Activation("Softmax"), "[Input(5)] [Dense(4)] [Softmax] [CategoricalCrossEntropy]"],
        ["LogSoftmax"] = [.. Activation("LogSoftmax"), "[Input(5)] [Dense(4)] [LogSoftmax] [CategoricalCrossEntropy]"],
        ["Activation"] =
        [
            .. Activation(UserFunctions.Activation("Swish")), .. Activation(UserFunctions.Activation("Mish")),
            .. Activation(UserFunctions.Activation("Snake")), .. Activation(UserFunctions.Activation("HardTanh")),
            .. Activation(UserFunctions.Activation("Kinked")), .. Activation(UserFunctions.Activation("Various")),
            .. Activation(UserFunctions.Activation("Inverses")),
        ],
        ["RegressionHead"] = Head("RegressionHead", "1", "18"),
        ["BinaryHead"] = Head("BinaryHead", ""),
        ["MulticlassHead"] = Head("MulticlassHead", "2", "19"),
        ["MultilabelHead"] = Head("MultilabelHead", "1", "20"),
    };

    /// <summary>Behind a dense layer and before one, last, wider than every vector, and on a tensor.</summary>
    private static string[] Activation(string activation) =>
    [
        $"[Input(4)] [Dense(6)] [{activation}] [Dense(3)] [MeanSquaredError]",
        $"[Input(5)] [Dense(7)] [{activation}] [MeanSquaredError]",
        $"[Input(6)] [Dense(83)] [{activation}] [Dense(2)] [MeanSquaredError]",
        $"[Input(2, 3, 5)] [{activation}] [Flatten] [Dense(3)] [MeanSquaredError]",
    ];

    /// <summary>Equal shapes, wider than every vector, on tensors, and one value per channel in every form that repeats.</summary>
    private static string[] Merge(string merge) =>
    [
        $"[Input(4)] [Dense(83, Name = \"a\")] [Tanh] [Dense(83)] [{merge}(\"a\")] [Dense(2)] [MeanSquaredError]",
        $"[Input(2, 3, 5)] [Tanh(Name = \"a\")] [PReLU] [{merge}(\"a\")] [MeanSquaredError]",
        $"[Input(3, 4, 19, Name = \"x\")] [Flatten] [Dense(19)] [{merge}(\"x\")] [Tanh] [MeanSquaredError]",
        $"[Input(20, Name = \"x\")] [Dense(5)] [Reshape(1, 5, Name = \"c\")] [Reshape(4, 5, From = \"x\")] [{merge}(\"c\")] [Flatten] [Dense(3)] [MeanSquaredError]",
        $"[Input(12)] [Dense(12)] [Reshape(2, 2, 3, Name = \"a\")] [Dense(3, From = \"dense_1\", Name = \"s\")] [Reshape(1, 1, 3, Name = \"t\")] [Tanh(From = \"a\")] [{merge}(\"s\", \"t\", \"a\")] [MeanSquaredError]",
    ];

    private static string[] Head(string head, params string[] sizes) =>
    [
        .. sizes.SelectMany(size => new[]
        {
            $"[Input(6)] [{head}({size})]",
            $"[Input(6)] [Dense(9)] [Tanh] [{head}({Listed(size)}UseBias = false)]",
        }),
        $"[Input(6)] [Dense(5)] [Tanh] [{head}({Listed(sizes[0])}Trainable = false)]",
        $"[Input(6)] [{head}({Listed(sizes[0])}Initializer = Initializer.Uniform, InitializerScale = 0.2)]",
    ];

    private static string Listed(string size) => size.Length == 0 ? "" : size + ", ";
}
