using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using NetGen.Tests.Oracles;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>
/// Looking inside a network. That the numbers are right is proven with all declarations, in <see cref="Numbers.LayerDeclarationTests"/> and
/// <see cref="Numbers.RandomNetworkTests"/>.
/// </summary>
public sealed class TraceTests
{
    private const string Blocks = """
        using NetGen;

        namespace Generated
        {
            [Network(Seed = 3)] [Input(6, Name = "x")] [Layers(typeof(Block), Times = 2)] [Dense(2)] [Dropout(0.5)]
            public sealed partial class Spliced { }

            [Dense(6, Name = "a")] [ReLU] [BatchNormalization(Name = "norm")] [Add("a")]
            internal static class Block { }

            [Network] [Input(4)] [Dense(3)] [Dense(0)] [MeanSquaredError] [SGD]
            public sealed partial class Faulty { }

            [Network(Seed = 3)] [Input(2, 3)] [PReLU(Name = "a")] [Flatten(Name = "view")] [Dense(6)]
            [Reshape(2, 3, Name = "b")] [Add("a")] [Tanh(Name = "dead", From = "a")] [Flatten(From = "add_1")] [Dense(1)] [MeanSquaredError]
            public sealed partial class Branched { }

            [Network(Seed = 3)] [Input(3)] [Softmax] [CategoricalCrossEntropy]
            public sealed partial class Bare { }
        }
        """;

    private static readonly Lazy<CompiledNetworks> Compiled = new(() => NetworkCompiler.Compile(Blocks));

    [Fact]
    public void All_layers_stand_in_the_order_of_their_declaration()
    {
        var trace = Compiled.Value.Create<INetwork>("Spliced").Trace([1, 2, 3, 4, 5, 6]);

        string[] names = ["a_1", "relu_1", "norm_1", "add_1", "a_2", "relu_2", "norm_2", "add_2", "dense_3", "dropout_1"];
        Assert.Equal(names, trace.Select(layer => layer.Name));
        string[] layers = ["Dense", "ReLU", "BatchNormalization", "Add", "Dense", "ReLU", "BatchNormalization", "Add", "Dense", "Dropout"];
        Assert.Equal(layers, trace.Select(layer => layer.Layer));
        Assert.All(names, name => Assert.Equal(name, trace[name].Name));
        Assert.Equal("6 6 6 6 6 6 6 6 2 2", string.Join(" ", trace.Select(layer => layer.Shape)));
        Assert.Equal([1f, 2, 3, 4, 5, 6], trace.Input.Values);
        Assert.Equal(trace["dense_3"].Values, trace["dropout_1"].Values);
        Assert.False(trace.Contains("dense_2"));
        Assert.Contains("a_1, relu_1", Assert.Throws<KeyNotFoundException>(() => trace["dense_2"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Activations_that_are_fused_elsewhere_have_values_of_their_own()
    {
        var network = new Shipped();
        float[] input = Ramp(784);
        float[] output = new float[10];
        network.Predict(input, output);

        var trace = network.Trace(input);

        Assert.Equal(trace["dense_1"].Values.Select(value => Math.Max(0, value)), trace["relu_1"].Values);
        Assert.Contains(trace["dense_1"].Values, value => value < 0);
        Assert.Equal(trace["relu_1"].Values.Count(value => value == 0) / 128.0, trace["relu_1"].ZeroShare);
        Assert.Equal(output, trace["softmax_1"].Values);
        Assert.Equal(trace["dense_1"].Values.Min(), trace["dense_1"].Minimum);
        Assert.Equal(trace["dense_1"].Values.Max(), trace["dense_1"].Maximum);
        Assert.Equal(trace["dense_1"].Values.Average(value => (double)value), trace["dense_1"].Mean, 1e-12);
    }

    [Fact]
    public void Wrong_lengths_throw_as_predictions_do()
    {
        var network = new Critic();

        var one = Assert.Throws<ArgumentException>(() => network.Trace(new float[7]));
        Assert.Equal("input holds 7 values, but the network takes 6. (Parameter 'input')", one.Message);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => network.Trace(new float[7], new float[2])).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => network.Trace([], [])).ParamName);
        var targets = Assert.Throws<ArgumentException>(() => network.Trace(new float[12], new float[3]));
        Assert.Contains("targets holds 3 values", targets.Message, StringComparison.Ordinal);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => new Classifier().Trace(new float[21], [3])).ParamName);
    }

    [Fact]
    public void A_faulty_declaration_says_its_fault()
    {
        var network = (IDifferentiableNetwork)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(Compiled.Value.FindType("Faulty"));

        Assert.Contains("NETGEN", Assert.Throws<InvalidArchitectureException>(() => network.Trace([1])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidArchitectureException>(() => network.Trace([1], [1]));
    }

    [Fact]
    public void Without_a_loss_there_are_no_gradients_to_show()
    {
        IDifferentiableNetwork network = new Policy();

        var error = Assert.Throws<InvalidOperationException>(() => network.Trace(new float[6], new float[2]));
        Assert.Contains("Policy declares no loss", error.Message, StringComparison.Ordinal);
        Assert.All(network.Trace(new float[6]), layer => Assert.Null(layer.ParameterGradientNorm));
    }

    [Fact]
    public void A_trace_of_one_input_has_the_norms_that_the_last_backpropagation_left()
    {
        var network = new Policy();
        network.BackpropagateGradients(Ramp(12), [1, 0, 0, 1], []);
        float[] gradient = new float[network.Tensors["dense_1.kernel"].Length];
        network.Tensors["dense_1.kernel"].CopyGradientTo(gradient);

        var parameter = network.Trace(Ramp(6))["dense_1"].Parameters[0];

        Assert.Equal("dense_1.kernel", parameter.Name);
        Assert.Equal(Norm(gradient), parameter.GradientNorm!.Value, 1e-9);
    }

    [Fact]
    public void A_network_written_by_hand_need_not_show_its_layers()
    {
        IDifferentiableNetwork network = new HandwrittenNetwork(1, 1, 1, x => x, _ => 1);

        Assert.Throws<NotSupportedException>(() => network.Trace([1]));
        Assert.Throws<NotSupportedException>(() => network.Trace([1], [1]));
    }

    [Theory]
    [InlineData(float.NaN, "dense_1")]
    [InlineData(float.PositiveInfinity, "dense_1")]
    public void The_first_layer_with_a_number_that_is_none_is_found(float value, string first)
    {
        var network = new Shipped();
        Assert.Null(network.Trace(Ramp(784)).FirstNonFinite);
        float[] bias = new float[128];
        bias[5] = value;
        network.Tensors["dense_1.bias"].CopyFrom(bias);

        var trace = network.Trace(Ramp(784));

        Assert.Equal(first, trace.FirstNonFinite!.Name);
        Assert.Equal(1, trace[first].NonFiniteCount);
        Assert.True(float.IsFinite(trace[first].Maximum));
        Assert.Contains("not finite", trace.ToString(), StringComparison.Ordinal);
        float[] input = Ramp(784);
        input[3] = value;
        Assert.Same(trace.Input.Name, network.Trace(input).FirstNonFinite!.Name);
    }

    [Fact]
    public void The_first_gradient_that_is_no_number_is_found_from_the_loss_on()
    {
        var network = new Critic();
        float[] kernel = new float[80];
        Array.Fill(kernel, 1e25f);
        network.Tensors["dense_2.kernel"].CopyFrom(kernel);

        var trace = network.Trace([0, 0, 0, 0, 0, 0], [-1e25f, 1]);

        Assert.Null(trace.FirstNonFinite);
        Assert.Equal("relu_1", trace.FirstNonFiniteGradient!.Name);
        Assert.Null(network.Trace([0, 0, 0, 0, 0, 0], [0, 0]).FirstNonFiniteGradient);
    }

    [Fact]
    public void Dropout_is_the_next_backpropagations_and_nothing_else_changes()
    {
        var (network, untouched) = (new Learner(), new Learner());
        var (inputs, labels) = (Ramp(5 * 4), new[] { 0, 1, 2, 0, 1 });
        for (int step = 0; step < 3; step++)
        {
            var trace = network.Trace(inputs, labels);
            Assert.Equal(0.2, 1 - (trace["dropout_1"].Values.Count(value => value != 0) / (double)trace["relu_1"].Values.Count(value => value != 0)), 0.15);
            float loss = network.Backpropagate(inputs, labels);
            Assert.Equal(loss, trace.Loss!.Value, 1e-6f);
            foreach (var parameter in trace.SelectMany(layer => layer.Parameters))
            {
                float[] gradient = new float[network.Tensors[parameter.Name].Length];
                network.Tensors[parameter.Name].CopyGradientTo(gradient);
                Assert.Equal(Norm(gradient), parameter.GradientNorm!.Value, 1e-6);
            }

            network.ApplyGradients();
            untouched.Backpropagate(inputs, labels);
            untouched.ApplyGradients();
        }

        Assert.Equal(untouched.ParameterArena.ToArray(), network.ParameterArena.ToArray());
    }

    [Fact]
    public void Frozen_tensors_have_no_gradient_but_their_layers_pass_one_on()
    {
        var trace = new Positions().Trace(Ramp(24), [0, 1, 2, 3]);

        Assert.Null(trace["features"].ParameterGradientNorm);
        Assert.All(trace["features"].Parameters, parameter => Assert.Null(parameter.GradientNorm));
        Assert.True(trace["features"].GradientNorm > 0);
        Assert.True(trace.Input.GradientNorm > 0);
        Assert.True(trace["dense_2"].ParameterGradientNorm > 0);
        Assert.Null(trace["softmax_1"].Gradient);
    }

    [Fact]
    public void A_view_has_its_own_share_of_a_gradient_and_a_dead_branch_none()
    {
        var network = Compiled.Value.Create<IDifferentiableNetwork>("Branched");
        var trace = network.Trace(Ramp(12), [1, 2]);
        float[] prediction = network.Trace(Ramp(6))["dead"].Values;

        float[] ofAdd = trace["add_1"].Gradient!;
        Assert.Equal(trace["a"].Values, trace["view"].Values);
        Assert.Equal(trace["a"].Gradient!, trace["view"].Gradient!.Zip(ofAdd, (own, other) => own + other), (x, y) => Math.Abs(x - y) < 1e-6f);
        Assert.NotEqual(trace["a"].Gradient, trace["view"].Gradient);
        Assert.Null(trace["dead"].Gradient);
        Assert.Equal(prediction, trace["dead"].Values[..6]);
        Assert.Equal(prediction, trace["a"].Values[..6].Select(MathF.Tanh), (x, y) => Math.Abs(x - y) < 1e-6f);
    }

    [Fact]
    public void A_loss_that_takes_over_the_only_layer_gives_the_inputs_gradient()
    {
        var network = Compiled.Value.Create<IDifferentiableNetwork>("Bare");
        var trace = network.Trace([1, 2, 3, 3, 2, 1], [0, 0, 1, 0, 1, 0]);

        double[] expected = [.. trace["softmax_1"].Values.Zip(new[] { 0, 0, 1, 0, 1, 0 }, (y, t) => (y - t) / 2.0)];
        Difference.Require("input gradient", expected, trace.Input.Gradient, 1e-6);
    }

    [Theory]
    [InlineData("[Input(21)] [Normalization] [Dense(19)] [Tanh] [Dense(6)] [BatchNormalization] [ReLU] [Dropout(0)] [Dense(3)] [Softmax] [CategoricalCrossEntropy] [SGD]")]
    [InlineData("[Input(6, 6, 2)] [Conv2D(5, 3)] [ReLU] [ConvTranspose2D(3, 2, Stride = 2)] [GELU] [Flatten] [Dense(4)] [Sigmoid] [BinaryCrossEntropy] [SGD]")]
    public void The_scalar_form_shows_the_same(string declaration)
    {
        var vectors = NetworkCompiler.Create<IDifferentiableNetwork>(declaration);
        var scalars = NetworkCompiler.CompileScalar(declaration);
        float[] inputs = Ramp(2 * vectors.InputSize);
        float[] targets = new float[2 * vectors.OutputSize];
        targets[1] = targets[^1] = 1;
        float[] output = new float[vectors.OutputSize];
        scalars.Predict(inputs.AsSpan(0, vectors.InputSize), output);

        var expected = vectors.Trace(inputs.AsSpan(0, vectors.InputSize));
        var actual = scalars.Trace(inputs.AsSpan(0, vectors.InputSize));
        Assert.Equal(expected.Select(layer => layer.Name), actual.Select(layer => layer.Name));
        Assert.All(expected.Zip(actual), pair => Difference.Require(pair.First.Name, pair.First.Values.ToDoubles(), pair.Second.Values, 2e-5));
        Difference.Require("output", output.ToDoubles(), actual[^1].Values, 2e-5);
        var gradients = vectors.Trace(inputs, targets).Select(layer => layer.Gradient).Zip(scalars.TraceGradients(inputs, targets)).ToList();
        Assert.All(gradients.SkipLast(1), pair => Difference.Require("gradient", pair.First!.ToDoubles(), pair.Second!, 1e-4));
        Assert.Equal((null, null), gradients[^1]);
    }

    [Fact]
    public void A_trace_prints_as_a_table()
    {
        var network = new Line();
        network.Tensors["dense_1.kernel"].CopyFrom([-2]);

        Assert.Equal(
            """
            Line: 2 examples, loss 4.5
            layer            shape  min  mean  max  zeros  |dL/dy|  |dL/dw|
            input            1        0   0.5    1   50 %        6
            dense_1 (Dense)  1       -2    -1    0   50 %        3     4.24
            """,
            network.Trace([0, 1], [0, 1]).ToString());
        Assert.Equal("dense_1 (Dense) 1: -2 to -2", network.Trace([1])[0].ToString());
    }

    private static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i + 1))];

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));
}
