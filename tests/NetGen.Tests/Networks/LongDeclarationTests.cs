using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using NetGen.Testing;
using NetGen.Tests.Numbers;
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
    public void They_compile_in_seconds_to_methods_that_are_optimised_and_right(string declaration)
    {
        // The compiler itself is compiled first.
        NetworkCompiler.Create<ITrainableNetwork>("[Input(5, 5, 2)] [Conv2D(3, 3)] [Tanh] [Flatten] [Dense(2)] [MeanSquaredError] [SGD]");
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        using var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Long", declaration));
        process.Refresh();
        Assert.InRange((process.TotalProcessorTime - before).TotalSeconds, 0, MostSeconds);

        RequireOptimized(compiled.FindType("Long"));
        RequireRight(compiled.Create<ITrainableNetwork>("Long"), declaration);
    }

    /// <summary>Otherwise the test above could not fail.</summary>
    [Fact]
    public void A_method_that_is_too_large_is_reported()
    {
        string sum = string.Concat(Enumerable.Range(0, 9000).Select(i => $"s += x * {i}f; "));
        using var compiled = NetworkCompiler.Compile($$"""
            namespace Generated
            {
                public static class Long
                {
                    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
                    public static float Sum(float x) { var s = 0f; {{sum}} return s; }
                }
            }
            """);
        using var tiers = new JitTiers();
        Assert.Equal([JitTiers.GivenUp], tiers.Compile([compiled.FindType("Long").GetMethod("Sum")!]).Values);
    }

    private static void RequireOptimized(Type network)
    {
        using var tiers = new JitTiers();
        MethodInfo[] kernels = [.. network.GetNestedTypes(BindingFlags.NonPublic)
            .Where(type => type.Name.StartsWith("Kernels", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization))];
        Assert.True(kernels.Length > 3 * 150, $"There are {kernels.Length} kernels only.");
        Assert.DoesNotContain(tiers.Compile(kernels), method => method.Value != JitTiers.Optimized);
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
