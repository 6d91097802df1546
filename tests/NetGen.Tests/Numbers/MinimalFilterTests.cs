using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>Convolutions whose predictions take fewer multiplications: their values, and how far a value reaches that is not finite.</summary>
public sealed class MinimalFilterTests
{
    private const int Examples = 3;

    /// <summary>What the emitted kernels say of themselves.</summary>
    private const string Marker = "// Winograd's minimal filtering reads planes";

    private static readonly string[] Declarations =
    [
        "[Input(11, 12, 6)] [Conv2D(16, 5)]",
        "[Input(10, 13, 5)] [Conv2D(20, 5, Padding = Padding.Same)] [ReLU]",
        "[Input(7, 9, 16)] [Conv2D(40, 3, Padding = Padding.Same)] [Tanh]",
        "[Input(11, 12, 24)] [Conv2D(33, 3, StrideHeight = 2, StrideWidth = 1, UseBias = false)] [ReLU]",
        "[Input(7, 8, 12)] [Conv2D(24, 3, Padding = Padding.Same)] [BatchNormalization] [ReLU] [Conv2D(16, 3)] [BatchNormalization]",
        "[Input(30, 24)] [Conv1D(18, 3, Padding = Padding.Causal)] [SiLU]",
        "[Input(28, 28, 1)] [Conv2D(6, 5)] [ReLU]",
        "[Input(12, 40, 1)] [Conv2D(5, 3, Padding = Padding.Same)]",
        "[Input(10, 20, 3)] [Conv2D(8, 5, UseBias = false)] [Tanh]",
    ];

    public static TheoryData<string> All => [.. Declarations];

    [Theory]
    [MemberData(nameof(All))]
    public void Values_are_the_reference_interpreters_alone_and_in_a_batch(string declaration)
    {
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Net", declaration));
        Assert.Contains(compiled.GeneratedSources, source => source.Value.Contains(Marker, StringComparison.Ordinal));
        var oracle = Oracle.Parse(declaration);
        var network = compiled.Create<INetwork>("Net");
        var tensors = RandomExamples.Tensors(oracle, 5).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());
        CompiledDeclarations.Load(network, tensors);

        float[] inputs = RandomExamples.Inputs(oracle, Examples, 5);
        var batch = new GuardedFloats(Examples * network.OutputSize);
        network.PredictBatch(inputs, batch.Span);
        float[] outputs = batch.ToArray();
        Difference.Require("outputs", oracle.Forward(tensors, inputs.ToDoubles()), outputs, 2e-6);
        foreach (var (example, expected) in outputs.Chunk(network.OutputSize).Index())
        {
            var single = new GuardedFloats(network.OutputSize);
            network.Predict(inputs.AsSpan(example * network.InputSize, network.InputSize), single.Span);
            Assert.Equal(expected, single.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_scalar_form_has_the_same_values(string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var network = NetworkCompiler.CompileScalar(declaration);
        var tensors = RandomExamples.Tensors(oracle, 5).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());
        foreach (var (name, values) in tensors)
        {
            network[name] = values.ToFloats();
        }

        float[] inputs = RandomExamples.Inputs(oracle, Examples, 5);
        double[] expected = oracle.Forward(tensors, inputs.ToDoubles());
        float[] outputs = new float[expected.Length];
        network.PredictBatch(inputs, outputs);
        Difference.Require("outputs", expected, outputs, 2e-6);
        network.Predict(inputs.AsSpan(0, inputs.Length / Examples), outputs.AsSpan(0, outputs.Length / Examples));
        Difference.Require("outputs", expected, outputs, 2e-6);
    }

    [Fact]
    public void Networks_with_them_train_and_are_traced() => NetworkComparison.RequireAll(
        Enumerable.Range(0, Declarations.Length),
        index => $"{Declarations[index]} [MeanSquaredError] [SGD(0.0001, Momentum = 0.5)]",
        CompilerOptions.Default);

    [Theory]
    [InlineData(6)]
    [InlineData(16)]
    public void What_is_not_finite_stays_inside_the_windows_that_see_it(int filters)
    {
        const int Size = 28;
        const int Kernel = 5;
        const int Results = Size - Kernel + 1;
        var network = NetworkCompiler.Create<INetwork>($"[Input({Size}, {Size}, 6)] [Conv2D({filters}, {Kernel})]");
        float[] image = [.. Enumerable.Range(0, network.InputSize).Select(i => MathF.Sin(i))];
        float[] expected = new float[network.OutputSize];
        network.Predict(image, expected);
        foreach (var (row, column) in new[] { (0, 0), (9, 12), (13, 7), (27, 27) })
        {
            foreach (float value in new[] { float.PositiveInfinity, float.NaN, float.MaxValue })
            {
                float[] changed = [.. image];
                changed[(((row * Size) + column) * 6) + 3] = value;
                float[] outputs = new float[network.OutputSize];
                network.Predict(changed, outputs);

                for (int i = 0; i < outputs.Length; i++)
                {
                    var (y, x) = (i / filters / Results, i / filters % Results);
                    bool sees = row >= y && row < y + Kernel && column >= x && column < x + Kernel;
                    Assert.True(sees || outputs[i].Equals(expected[i]), $"{value} at {row}, {column} changes the result at {y}, {x}.");
                    Assert.True(!sees || value == float.MaxValue || !float.IsFinite(outputs[i]), $"{value} at {row}, {column} is lost at {y}, {x}.");
                }
            }
        }
    }

    [Fact]
    public void Filters_that_are_written_down_take_every_product()
    {
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare(
            "Net",
            "[Input(28, 28, 1)] "
            + "[Filter2D(Filter.SobelX, Filter.SobelY, Filter.PrewittX, Filter.PrewittY, Filter.ScharrX, Filter.ScharrY)]"));
        Assert.DoesNotContain(compiled.GeneratedSources, source => source.Value.Contains(Marker, StringComparison.Ordinal));
    }
}
