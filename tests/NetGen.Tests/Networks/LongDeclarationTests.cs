using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NetGen.Testing;
using NetGen.Tests.Numbers;
using NetGen.Tests.Widths;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>
/// Declarations of 150 layers: they compile in seconds, no method of theirs is too large for the runtime, and they are right. Nothing else
/// runs meanwhile, so that the time of the process is that of the compiler, however busy the machine is.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LongDeclarationTests
{
    private const int MostSeconds = 45;

    public static TheoryData<string> Declarations =>
    [
        $"[Input(16, Name = \"x\")] {Repeat(50, i => $"[Dense(16)] [Tanh] [Add(\"{(i == 0 ? "x" : $"add_{i}")}\")]")} "
            + "[Dense(1)] [MeanSquaredError] [SGD(0.001)]",
        "[Input(6, 7, 3)] [Conv2D(5, 3, Padding = Padding.Same, Name = \"c0\")] "
            + Repeat(37, i => $"[Conv2D(5, {1 + (i % 3)}, Padding = Padding.Same)] [SiLU] "
                + $"[DepthwiseConv2D(3, Padding = Padding.Same)] [Add(\"c{i}\", Name = \"c{i + 1}\")] ")
            + "[GlobalAveragePool2D] [Dense(2)] [MeanSquaredError] [SGD(0.001)]",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void They_compile_in_seconds_and_are_right(string declaration)
    {
        // The compiler itself is compiled first.
        NetworkCompiler.Create<ITrainableNetwork>("[Input(5, 5, 2)] [Conv2D(3, 3)] [Tanh] [Flatten] [Dense(2)] [MeanSquaredError] [SGD]");
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var compiled = NetworkCompiler.Compile(Declare(declaration));
        process.Refresh();
        Assert.InRange((process.TotalProcessorTime - before).TotalSeconds, 0, MostSeconds);

        RequireRight(compiled.Create<ITrainableNetwork>("Long"), declaration);
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void No_kernel_is_too_large_for_the_runtime(string declaration)
    {
        string[] kernels = Compiled(Declare(declaration), "Long+Kernels");

        Assert.True(kernels.Length > 3 * 150, $"The runtime reported {kernels.Length} kernels only.");
        Assert.DoesNotContain(kernels, line => !line.Contains("[FullOpts,", StringComparison.Ordinal));
    }

    /// <summary>Otherwise the test above could not fail.</summary>
    [Fact]
    public void A_method_that_is_too_large_is_reported()
    {
        string line = Assert.Single(Compiled(Sum(), "Long:Sum"));

        Assert.DoesNotContain("[FullOpts,", line, StringComparison.Ordinal);
    }

    private static string Declare(string declaration) => NetworkCompiler.Declare("Long", declaration);

    /// <summary>A method of nine thousand sums in one expression after another.</summary>
    private static string Sum() => $$"""
        namespace Generated
        {
            public static class Long
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
                public static float Sum(float x) { var s = 0f; {{string.Concat(Enumerable.Range(0, 9000).Select(i => $"s += x * {i}f; "))}} return s; }
            }
        }
        """;

    /// <summary>What the runtime's compiler says of a text's methods whose names contain another one.</summary>
    private static string[] Compiled(string source, string methods)
    {
        string assembly = Path.GetTempFileName();
        try
        {
            NetworkCompiler.Compile(source).Save(assembly);
            return JitSummary.Of(methods, ["--prepare", assembly]);
        }
        finally
        {
            File.Delete(assembly);
        }
    }

    private static void RequireRight(ITrainableNetwork network, string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var tensors = RandomExamples.Tensors(oracle, 1)
            .ToDictionary(item => item.Key, item => item.Value.Select(value => 0.2 * value).ToArray().RoundedToFloat());
        CompiledDeclarations.Load(network, tensors);
        float[] inputs = RandomExamples.Inputs(oracle, 7, 1), targets = RandomExamples.Targets(oracle, 7, 1);
        float[] outputs = new float[7 * network.OutputSize];
        network.PredictBatch(inputs, outputs);
        Difference.Require("outputs", oracle.Forward(tensors, inputs.ToDoubles()), outputs, 1e-4);
        var (loss, gradients) = oracle.LossAndGradients(tensors, inputs.ToDoubles(), targets.ToDoubles());
        Difference.Require("loss", [loss], [network.Backpropagate(inputs, targets)], 1e-4);
        foreach (var tensor in network.Tensors)
        {
            Difference.Require(tensor.Name, gradients.Tensors[tensor.Name], CompiledDeclarations.Gradient(tensor), 1e-3);
        }
    }

    private static string Repeat(int count, Func<int, string> block) => string.Join(" ", Enumerable.Range(0, count).Select(block));

    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;
}
