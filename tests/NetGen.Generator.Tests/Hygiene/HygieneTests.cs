using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests.Hygiene;

/// <summary>Generated code compiles without a warning wherever a declaration may stand, under every consumer's settings.</summary>
public sealed class HygieneTests
{
    private const string EveryLayer =
        "[Reshape(3, 2)] [ReLU] [LeakyReLU] [PReLU] [ELU] [SELU] [GELU] [SiLU] [Sigmoid] [HardSigmoid] [HardSwish] [Tanh] [Softplus] [Softsign] "
        + "[Softmax] [LogSoftmax] [Flatten] [Dropout(0.5)]";

    private static readonly Lazy<CompiledNetworks> AllOldest = new(() => NetworkCompiler.Compile(
        new CompilerOptions { AllowDiagnostics = true }, [.. HostileSources.Oldest.Values.Select(Source)]));

    public static TheoryData<string> OldestCases => [.. HostileSources.Oldest.Keys];

    public static TheoryData<string> NewestCases => [.. HostileSources.Newest.Keys];

    [Theory]
    [MemberData(nameof(OldestCases))]
    public void Compiles_in_the_oldest_language(string surroundings)
    {
        string[] roots = [.. RootNamespaces(HostileSources.Oldest[surroundings])];
        string source = $"Source{HostileSources.Oldest.Keys.ToList().IndexOf(surroundings)}.cs";

        Assert.DoesNotContain(AllOldest.Value.Diagnostics, diagnostic =>
            Path.GetFileName(diagnostic.Location.SourceTree?.FilePath) is { } file
            && (file == source || roots.Any(root => file.StartsWith(root, StringComparison.Ordinal))));
        AssertNetworksWork(AllOldest.Value, type => roots.Any(root => type.FullName!.StartsWith(root, StringComparison.Ordinal)));
    }

    [Fact]
    public void Compiles_in_one_project_with_all_others()
        => Assert.Empty(AllOldest.Value.Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [MemberData(nameof(NewestCases))]
    public void Compiles_in_the_newest_language(string surroundings)
    {
        var options = new CompilerOptions { LanguageVersion = LanguageVersion.Preview };
        var compiled = NetworkCompiler.Compile(options, Source(HostileSources.Newest[surroundings]));

        AssertNetworksWork(compiled, _ => true);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "net10.0", true, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp9, "net8.0", true, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, "netstandard2.1", true, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, "net10.0", false, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, "net8.0", false, NullableContextOptions.Warnings)]
    [InlineData(LanguageVersion.Latest, "netstandard2.1", false, NullableContextOptions.Disable)]
    public void Everything_compiles_under_other_settings(LanguageVersion language, string framework, bool checkOverflow, NullableContextOptions nullable)
    {
        var options = new CompilerOptions
        {
            LanguageVersion = language,
            Net8 = framework == "net8.0",
            Scalar = framework == "netstandard2.1",
            CheckOverflow = checkOverflow,
            Nullable = nullable,
        };
        var compiled = NetworkCompiler.Compile(
            options,
            NetworkCompiler.Declare("Layered", $"[Input(2, 3)] {EveryLayer} [Dense(19)] [MulticlassHead(3)] [SGD(0.1, Momentum = 0.9, Nesterov = true, ClipNorm = 1)]"),
            NetworkCompiler.Declare("Wide", "[Input(33)] [Dense(70)] [GELU] [Dense(2)] [Huber(2, TargetMin = 0)] [SGD(WeightDecay = 0.1, ClipValue = 1)]"),
            Source(HostileSources.Oldest["nested in a struct"]),
            Source(HostileSources.Oldest["inference only"]),
            Source(HostileSources.Oldest["loss only"]),
            Source(HostileSources.Oldest["optimizer only"]));

        Assert.Equal(7 * 2, compiled.GeneratedSources.Keys.Count(file =>
            file.EndsWith(".Parameters.g.cs", StringComparison.Ordinal) || file.EndsWith(".Prediction.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Any_text_can_be_a_layers_name()
    {
        string[] names =
        [
            "class", "x", "p", "1", "a b", "a_b", "ä", "日本", "𝛼", ".", "a.b", "a/b", "\"quoted\"", "back\\slash", "tab\t", "*/", "/*", "//",
            "<b>&", "]]>", "{0}", "{", "}", "%", "#if", "@x", "$\"", "two\nlines", "two\r\nlines", "next\u0085line", "line\u2028separator",
            "paragraph\u2029separator", "zero\0", "update", "Update", "predict", "predict_rows", "forward", "backward", "backward_step", "loss",
            "loss_gradient", "apply", "kernels512", "kernels_256", "kernels128", "kernels_scalar", "equals", "finalize", "to_string", "rows",
            "dense", "nan", "true", "this", "value", "scratch", "forward_output", "inject_gradients", "squared_norm", "predict_loss_input", "trace", "trace_forward", "trace_backward", "derive_trace",
        ];
        string layers = string.Join(" ", names.Select(name => $"[PReLU(Name = {Quoted(name)})]"));
        string declaration = $"[Input(2)] {layers} [Dense(1, Name = \"last one\")] [MeanSquaredError] [SGD(0.1)]";

        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Named", declaration));
        var network = compiled.Create<ITrainableNetwork>("Named");

        Assert.Equal(
            [.. names.Select(name => $"{name}.alpha"), "last one.kernel", "last one.bias"], network.Tensors.Select(tensor => tensor.Name));
        Assert.True(float.IsFinite(network.TrainBatch([1, 2], [1])));
    }

    [Theory]
    [InlineData("[Input(3)] [Dense(2)] [Dropout(0.5)] [Dense(1)] [MeanSquaredError] [SGD]")]
    [InlineData("[Input(3)] [Dense(20)] [Dense(1)] [MeanSquaredError] [SGD]")]
    public void Checked_arithmetic_changes_nothing(string declaration)
    {
        string source = NetworkCompiler.Declare("Declared", declaration);
        var plain = NetworkCompiler.Compile(source);
        var compiled = NetworkCompiler.Compile(new CompilerOptions { CheckOverflow = true }, source);

        Assert.Equal(Train(plain), Train(compiled));

        static float[] Train(CompiledNetworks networks)
        {
            var network = networks.Create<ITrainableNetwork>("Declared", -7);
            network.StepCount = long.MaxValue - 1;
            float loss = network.TrainBatch([1, 2, 3, 4, 5, 6], [1, 2]);
            return [loss, .. network.ParameterArena];
        }
    }

    /// <summary>What the names of a source's types start with.</summary>
    private static IEnumerable<string> RootNamespaces(string source)
        => source.Contains("namespace", StringComparison.Ordinal)
            ? Regex.Matches(source, @"^\s*namespace @?(\w+(?:\.Numerics\.Mine)?)", RegexOptions.Multiline).Select(match => match.Groups[1].Value + ".").Distinct()
            : ["WithoutNamespace"];

    /// <summary>Every network of the assembly predicts, and trains if it can.</summary>
    private static void AssertNetworksWork(CompiledNetworks compiled, Func<Type, bool> isMeant)
    {
        Type[] networks = [.. compiled.Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(INetwork)) && isMeant(type))];
        Assert.NotEmpty(networks);
        Assert.All(networks, type =>
        {
            var network = compiled.Create<INetwork>(type.FullName!);
            float[] inputs = [.. Enumerable.Range(0, 3 * network.InputSize).Select(i => i * 0.1f)];
            float[] outputs = new float[3 * network.OutputSize];
            network.PredictBatch(inputs, outputs);
            Assert.All(outputs, output => Assert.True(float.IsFinite(output)));
            switch (network)
            {
                case ITrainableNetwork trainable when HasLoss(type):
                    Assert.True(float.IsFinite(trainable.TrainBatch(inputs, outputs)));
                    break;
                case IDifferentiableNetwork differentiable:
                    differentiable.BackpropagateGradients(inputs, outputs, []);
                    break;
            }
        });
    }

    private static bool HasLoss(Type type) => type.GetMethods().Any(method => method.Name == "Evaluate");

    private static string Source(string source)
    {
        const string Using = "using NetGen;\n";
        int afterGlobalUsings = source.LastIndexOf("global using", StringComparison.Ordinal);
        int start = afterGlobalUsings < 0 ? 0 : source.IndexOf('\n', afterGlobalUsings) + 1;
        return source[..start] + Using + source[start..];
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
