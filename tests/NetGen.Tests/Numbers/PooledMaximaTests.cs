using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>Convolutions whose gradients are taken at the maxima of the pool behind them: values on every width, and who has them.</summary>
public sealed class PooledMaximaTests
{
    private const double Tolerance = 2e-5;

    // What the emitted kernels say of themselves: the way to the parameters, and the two ways to the input.
    private const string Parameters = "only where the pool found a maximum is there a gradient";
    private const string Patches = "// Each filter with zeros around it.";
    private const string Elements = "// The gradient element by element";

    private static readonly string[] WithPatches =
    [
        "[Input(13, 14, 1)] [Conv2D(6, 5)] [ReLU] [MaxPool2D(2)] [Conv2D(16, 3)] [Tanh] [MaxPool2D(2)]",
        "[Input(9, 11, 6)] [Conv2D(5, 3, Padding = Padding.Same)] [Sigmoid] [MaxPool2D(2)]",
        "[Input(17, 19, 8)] [Conv2D(7, 3, Stride = 2)] [MaxPool2D(2)] [ReLU]",
        "[Input(20, 15, 5)] [Conv2D(9, 4)] [ReLU] [MaxPool2D(3, Stride = 2)]",
        "[Input(60, 3)] [Conv1D(7, 5, Padding = Padding.Causal)] [Tanh] [MaxPool1D(4)]",
        "[Input(64, 1)] [Conv1D(4, 9, UseBias = false)] [MaxPool1D(3)]",
        "[Input(12, 24, 12)] [Conv2D(10, 3, 2)] [ReLU] [MaxPool2D(1, 4)]",
        "[Input(15, 9, 7)] [Conv2D(3, 2, 3, PadTop = 1, PadRight = 1)] [MaxPool2D(4, 1)]",
        "[Input(8, 10, 4)] [Conv2D(4, 1, Name = \"stem\")] [Conv2D(6, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2, Name = \"left\")] "
            + "[AveragePool2D(2, From = \"stem\")] [Concat(\"left\")] [Conv2D(2, 2)]",
    ];

    private static readonly string[] WithElements =
    [
        "[Input(14, 16, 8)] [Conv2D(3, 3, Dilation = 2)] [MaxPool2D(2, 3)]",
        "[Input(6, 8, 40)] [Conv2D(36, 3, Padding = Padding.Same)] [ReLU] [MaxPool2D(2)]",
        "[Input(8, 7, 70)] [Conv2D(33, 2)] [Tanh] [MaxPool2D(2)]",
    ];

    private static readonly string[] All = [.. WithPatches, .. WithElements];

    public static TheoryData<string> Declarations => [.. All];

    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void Gradients_and_steps_are_the_reference_interpreters(int width) => NetworkComparison.RequireAll(
        Enumerable.Range(0, All.Length),
        index => $"{All[index]} [MeanSquaredError] [SGD(0.001, Momentum = 0.5)]",
        new CompilerOptions { Width = width });

    [Theory]
    [MemberData(nameof(Declarations))]
    public void The_scalar_form_has_the_same_gradients(string declaration)
    {
        string trained = $"{declaration} [MeanSquaredError] [SGD(0.001)]";
        var oracle = Oracle.Parse(trained);
        var network = NetworkCompiler.CompileScalar(trained);
        var tensors = RandomExamples.Tensors(oracle, 3).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());
        foreach (var (name, values) in tensors)
        {
            network[name] = values.ToFloats();
        }

        float[] inputs = RandomExamples.Inputs(oracle, 2, 3);
        float[] outputGradients = RandomExamples.OutputGradients(oracle, 2, 3);
        float[] inputGradients = new float[inputs.Length];
        network.BackpropagateGradients(inputs, outputGradients, inputGradients);
        var (expectedInputs, expected) = oracle.Backward(tensors, inputs.ToDoubles(), outputGradients.ToDoubles());
        Difference.Require("input gradients", expectedInputs, inputGradients, Tolerance);
        foreach (string name in tensors.Keys)
        {
            Difference.Require(name, expected[name], network.Gradient(name), Tolerance);
        }
    }

    [Fact]
    public void Each_way_back_is_taken_where_it_pays()
    {
        Assert.All(WithPatches, declaration => Assert.Contains(Patches, Emitted(declaration), StringComparison.Ordinal));
        Assert.All(WithElements, declaration => Assert.Contains(Elements, Emitted(declaration), StringComparison.Ordinal));
        Assert.All(All, declaration => Assert.Contains(Parameters, Emitted(declaration), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5, Trainable = false)] [ReLU] [MaxPool2D(2)] [Flatten] [Dense(3)]")]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5)] [SiLU] [MaxPool2D(2)]")]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5)] [ReLU] [AveragePool2D(2)]")]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5)] [ReLU] [MaxPool2D(3, Padding = Padding.Same, Stride = 2)]")]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5, Groups = 2)] [ReLU] [MaxPool2D(2)]")]
    [InlineData("[Input(12, 12, 1)] [Conv2D(32, 3)] [ReLU] [MaxPool2D(2)]")]
    [InlineData("[Input(12, 12, 6)] [Conv2D(8, 5, Name = \"a\")] [MaxPool2D(2)] [UpSampling2D(2)] [Add(\"a\")]")]
    public void Elsewhere_every_element_has_its_gradient(string declaration) =>
        Assert.DoesNotContain(Parameters, Emitted(declaration), StringComparison.Ordinal);

    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void Of_equal_values_the_first_has_the_gradient(int width)
    {
        const string Declaration = "[Input(12, 12, 6)] [Conv2D(7, 5)] [MaxPool2D(2)] [MeanSquaredError]";
        var oracle = Oracle.Parse(Declaration);
        var network = NetworkCompiler.Compile(new CompilerOptions { Width = width }, NetworkCompiler.Declare("Net", Declaration))
            .Create<IDifferentiableNetwork>("Net");
        var tensors = RandomExamples.Tensors(oracle, 1).ToDictionary(item => item.Key, item => new double[item.Value.Length]);
        CompiledDeclarations.Load(network, tensors);

        float[] inputs = RandomExamples.Inputs(oracle, 3, 1);
        float[] targets = RandomExamples.Targets(oracle, 3, 1);
        network.Backpropagate(inputs, targets);
        var expected = oracle.LossAndGradients(tensors, inputs.ToDoubles(), targets.ToDoubles()).Gradients.Tensors;
        foreach (var tensor in network.Tensors)
        {
            Difference.Require(tensor.Name, expected[tensor.Name], CompiledDeclarations.Gradient(tensor), Tolerance);
        }
    }

    private static string Emitted(string declaration) => string.Concat(
        NetworkCompiler.Compile(NetworkCompiler.Declare("Net", $"{declaration} [MeanSquaredError]")).GeneratedSources.Values);
}
