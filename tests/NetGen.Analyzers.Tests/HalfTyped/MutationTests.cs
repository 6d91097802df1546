using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetGen.Analyzers.Tests.HalfTyped;

/// <summary>Random damage to valid declarations, as typing does it: nothing may throw, whatever stands there.</summary>
public sealed class MutationTests
{
    private static readonly string[] Declarations =
    [
        """
        [Network(Seed = 7)]
        [Input(28, 28, 1, Name = "image")]
        [Flatten]
        [Dense(32, Name = "hidden", Initializer = Initializer.HeNormal)] [ReLU]
        [Dropout(0.5)]
        [Dense(10)] [Softmax]
        [CategoricalCrossEntropy]
        [SGD(0.1, Momentum = 0.9, Nesterov = true)]
        public sealed partial class Digits { public int Guesses { get; set; } }
        """,
        """
        namespace Game
        {
            public static partial class Brains
            {
                [Network, Input(12)]
                [NetGen.Reshape(3, 4), Softmax, Flatten]
                [Dense(8, From = "reshape_1x", UseBias = false), PReLU]
                [RegressionHead(2, Name = "out")]
                internal partial class Enemy { public void Predict(int frame) { } }
            }
        }
        """,
        """
        [Network] [Input(3)] [Dense(4)] [Tanh] [MultilabelHead(3)]
        partial class Tags { }
        [SGD(0.01)]
        partial class Tags { public Tags(string name) : this() { } }
        """,
        """
        [Network] [Input(16, 16, 3, Name = "x")]
        [Conv2D(8, 3, Padding = Padding.Same, InputChannels = 3, UseBias = false)] [BatchNormalization] [ReLU(Name = "a")]
        [DepthwiseConv2D(3, Stride = 2, Padding = Padding.Same)] [Conv2D(8, 1, Groups = 4)] [SiLU] [UpSampling2D(2)]
        [Add("a")] [Concat("x", "a")] [Filter2D(Filter.SobelX)] [MaxPool2D(2, PadTop = 1)]
        [Layers(typeof(Block), Times = 2)] [GlobalAveragePool2D] [LayerNormalization] [Dense(4, Expose = true, Name = "Code")]
        [MultilabelHead(3)] [Adam(0.001, ClipNorm = 1)] [Budget(MaxParameters = 100, MaxMultiplyAdds = 5)]
        partial class Graph { }
        [Conv2D(4, 3, Padding = Padding.Same)] [Dropout(0.1)] [BatchNormalization] class Block { }
        """,
        """
        [Network] [Input(32, 2)] [Conv1D(4, 3, Padding = Padding.Causal, Dilation = 2)] [Tanh] [ConvTranspose1D(4, 2, Stride = 2)] [Flatten]
        [Dense(2)] [Tanh] [Huber(1, TargetMin = -1, TargetMax = 1)] [RMSprop(0.5)]
        partial class Sequence
        {
            static void Use(ITrainableNetwork network, float[] x)
            {
                System.Threading.Tasks.Parallel.For(0, 3, i => { network.TrainBatch(new float[7], stackalloc float[2]); network.Predict(x, new[] { 1f }); });
                System.Threading.Tasks.Task.Run(() => network.ApplyGradients());
                GradientDescent.Minimize(v => v, 1, 0.1, threshold: 0);
                network.Fit(null!, new FitOptions { BatchSize = 1 });
            }
        }
        """,
        """
        [Network(Seed = 1)] [Input(12, 12, 4, Name = "x")] [Budget(MaxParameters = 9000, MaxScratchBytes = 1 << 20)]
        [Layers(typeof(Down), Times = 2)] [Layers(typeof(Outer), From = "x")] [MaxPool2D(4)] [Concat("deep_2")]
        [Multiply("gate_1_1")] [ELU(0.5)] [GlobalMaxPool2D(Name = "code", Expose = true)] [Normalization] [LogSoftmax] [MulticlassHead(3, Trainable = false)]
        partial record Blocks { public void PredictCode(Span<float> x) { } public int Tensors; public Blocks(int seed) { } }
        [Input(Name = "in")] [Conv2D(4, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [HardSwish] [Add("in")]
        [MaxPool2D(2, Padding = Padding.Same)] [LeakyReLU(0.2, Name = "deep")] class Down { }
        [Layers(typeof(Gate), Times = 1)] [Activation(typeof(Gate), "Bend")] class Outer { }
        [Input(Name = "in")] [GlobalAveragePool2D] [Dense(4, InitializerScale = 0.5)] [Sigmoid(Name = "gate")] [Multiply("in")]
        class Gate { public static float Bend(float x) => x > 0 ? x : MathF.Exp(x) - 1; }
        """,
        """
        [Network, Input(2), Dense(8, Name = "wide"), Tanh, Dropout(0.25), BinaryHead(Name = "answer")] [AdamW(0.01, WeightDecay = 0.1, ClipValue = 2)]
        partial class Predict(string name) { public int Classify(ReadOnlySpan<float> x) => name.Length; private class Kernels512 { } }
        [Network] [Input(6)] [Dense(6)] [SELU] [Dense(6, From = "selu_1")] [Softplus] [RegressionHead(1)] [Adagrad] partial class Value { }
        [Budget(MaxMultiplyAdds = 1000)] partial class Value { float Fault() => Predict(stackalloc float[6]) + OutputSize; }
        """,
    ];

    /// <summary>Functions that are differentiated.</summary>
    private const string Functions =
        """
        [Network] [Input(3)] [Dense(4)] [Activation(nameof(F))] [Dense(2)] [Loss(typeof(Shared), nameof(Shared.L))]
        partial class Own { static float F(float x) { var s = MathF.Sin(x); return x > 0 && !(s < 0.5f) ? s * s : MathF.Exp(-x); } }
        static partial class Shared
        {
            const float Half = 0.5f;
            public static float L(float prediction, float target) => Half * Cut(prediction - target);
            static float Cut(float x) => MathF.Max(x, 0) + MathF.Pow(x, 2);
            [Gradient("x")] static double G(double x, double y) => Math.Pow(x, y) / (1 + Math.Abs(y));
        }
        """;

    private static readonly string[] Snippets =
    [
        "", "(", ")", "[", "]", ",", "=", "\"", "0", "-1", "int.MaxValue", "1e400", "null", "typeof(int)", "default", "x", "\"reshape_1\"",
        "new[] { 1, 2 }", "Dense", "[Input(2)]", "[Dense(3)]", "[Flatten]", "[Network]", "[BinaryHead]", "[LogSoftmax]", "partial", "static",
        "struct", "record", "interface", "class", "<T>", "nameof(Dense)", "(Initializer)99", "double.NaN", "// ", "/*", "#if X\n", "global::",
        "100000000", "float", "public int Tensors;", ";", "{", "}", "where T : class", "file", "abstract",
        "[Conv2D(3, 3)]", "[Add(\"a\")]", "[BatchNormalization]", "[Layers(typeof(Block))]", "[Layers(typeof(Graph))]", "Padding.Same", "Expose = true",
        "new[] { \"a\" }", "From = \"a\"", "Name = null", "(Padding)9", "=>", "await", "[Budget]", "typeof()",
    ];

    /// <summary>Damaged texts of each seed: eight times as many in all. The environment's NETGEN_MUTATIONS asks for another total.</summary>
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("NETGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            ? total / 8
            : 250;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Damaged_declarations_break_neither_analyzer_nor_generator(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var source = random.Next(3) == 0 ? Functions : Declarations[random.Next(Declarations.Length)];
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                source = Damage(source, random);
            }

            var failures = await Diagnosis.FailuresOf(source);
            Assert.True(failures.Count == 0, $"{string.Join("\n", failures)}\nin\n{source}");
        }
    }

    /// <summary>One token deleted, replaced, doubled, swapped with another, or put before; or the text cut off after it.</summary>
    private static string Damage(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        if (tokens.Length == 0)
        {
            return source;
        }

        var (token, other) = (tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)]);
        var snippet = Snippets[random.Next(Snippets.Length)];
        return random.Next(7) switch
        {
            0 => Replace(source, token, ""),
            1 or 2 => Replace(source, token, snippet),
            3 => Replace(source, token, $"{token.Text} {token.Text}"),
            4 => Replace(source, token, other.Text),
            5 => Replace(source, token, $"{snippet} {token.Text}"),
            _ => source[..(token.SpanStart + random.Next(token.Span.Length))],
        };
    }

    private static string Replace(string source, SyntaxToken token, string text) =>
        string.Concat(source.AsSpan(0, token.SpanStart), text, source.AsSpan(token.Span.End));
}
