using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Calculus;

/// <summary>Functions of the user's own beside the built-in ones that they are.</summary>
public sealed class UserFunctionTests
{
    private const string Twins = """
        using System;
        using NetGen;

        namespace Generated
        {
            [Network(Seed = 4)] [Input(9)] [Dense(40)] [SiLU] [Dense(21)] [Softplus] [Dense(3)] [Sigmoid] [MeanAbsoluteError] [SGD(0.1)]
            public sealed partial class BuiltIn { }

            [Network(Seed = 4)] [Input(9)] [Dense(40, Initializer = Initializer.HeNormal)] [Activation(nameof(Swish))]
            [Dense(21, Initializer = Initializer.HeNormal)] [Activation(nameof(SoftPlus))]
            [Dense(3)] [Activation(nameof(Logistic))] [Loss(nameof(L))] [SGD(0.1)]
            public sealed partial class Own
            {
                private static float Swish(float x) => x / (1 + MathF.Exp(-x));

                private static float SoftPlus(float x) => MathF.Log(MathF.Exp(x) + 1);

                private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));

                private static float L(float prediction, float target) => MathF.Abs(prediction - target);
            }
        }
        """;

    private static readonly Lazy<CompiledNetworks> Compiled = new(() => NetworkCompiler.Compile(Twins));

    [Fact]
    public void Functions_that_are_recognised_have_the_bits_of_the_built_in_ones()
    {
        var (builtIn, own) = (Compiled.Value.Create<ITrainableNetwork>("BuiltIn"), Compiled.Value.Create<ITrainableNetwork>("Own"));
        float[] inputs = Inputs();
        float[] expected = new float[50 * 3];
        float[] actual = new float[50 * 3];

        builtIn.PredictBatch(inputs, expected);
        own.PredictBatch(inputs, actual);

        Assert.Equal(expected, actual);
        Assert.Equal(builtIn.Evaluate(inputs, new float[150]), own.Evaluate(inputs, new float[150]));
    }

    [Fact]
    public void Their_training_is_the_same_but_for_rounding()
    {
        var (builtIn, own) = (Compiled.Value.Create<ITrainableNetwork>("BuiltIn"), Compiled.Value.Create<ITrainableNetwork>("Own"));
        float[] inputs = Inputs();
        float[] targets = [.. Enumerable.Range(0, 150).Select(i => i % 7 / 7f)];
        for (int step = 0; step < 20; step++)
        {
            builtIn.TrainBatch(inputs, targets);
            own.TrainBatch(inputs, targets);
        }

        Difference.Require("parameters", builtIn.ParameterArena.ToArray().ToDoubles(), own.ParameterArena, 2e-5);
    }

    [Fact]
    public void Saturated_inputs_neither_overflow_nor_become_no_numbers()
    {
        var network = NetworkCompiler.Compile(NetworkCompiler.Declare(
            "Saturated", "[Input(4)] [Activation(nameof(F))] [Activation(nameof(G))]",
            "private static float F(float x) => x / (1 + System.MathF.Exp(-x)); private static float G(float x) => System.MathF.Log(1 + System.MathF.Exp(x));"))
            .Create<INetwork>("Saturated");
        float[] output = new float[4];

        network.Predict([-1000, 1000, 200, float.NaN], output);

        Assert.Equal([MathF.Log(2), 1000f, 200f, float.NaN], output);
    }

    [Theory]
    [InlineData("[Activation(\"Missing\")]", "NETGEN0801")]
    [InlineData("[Activation(nameof(Loop))]", "NETGEN0802")]
    [InlineData("[Activation(nameof(Rounded))]", "NETGEN0803")]
    [InlineData("[Activation(typeof(System.MathF), \"Exp\")]", "NETGEN0804")]
    public void A_network_with_a_faulty_function_keeps_its_members_which_name_the_rule(string activation, string rule)
    {
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare(
            "Faulty",
            $"[Input(2)] [Dense(3)] {activation} [MeanSquaredError] [SGD(0.1)]",
            "private static float Loop(float x) { while (x > 1) { x /= 2; } return x; } private static float Rounded(float x) => System.MathF.Round(x);"));
        var thrown = Assert.ThrowsAny<Exception>(() => compiled.Create<ITrainableNetwork>("Faulty").TrainBatch([1, 2], [1, 2, 3]));

        Assert.Contains(rule, (thrown.InnerException ?? thrown).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Various")]
    [InlineData("Snake")]
    [InlineData("Kinked")]
    [InlineData("Inverses")]
    public void The_scalar_form_computes_the_same(string function)
    {
        string declaration = $"[Input(6)] [Dense(7)] [Activation(typeof(UserFunctions), nameof(UserFunctions.{function}))] [MeanSquaredError]";
        var oracle = Oracle.Parse(declaration);
        var scalar = NetworkCompiler.CompileScalar(declaration);
        var tensors = RandomExamples.Tensors(oracle, 1);
        foreach (string tensor in scalar.TensorNames)
        {
            scalar[tensor] = tensors[tensor].ToFloats();
        }

        float[] inputs = RandomExamples.Inputs(oracle, 5, 1);
        float[] targets = RandomExamples.Targets(oracle, 5, 1);
        var (loss, gradients) = oracle.LossAndGradients(tensors, inputs.ToDoubles(), targets.ToDoubles());

        Difference.Require("loss", [loss], [scalar.Backpropagate(inputs, targets)], 2e-5);
        foreach (string tensor in scalar.TensorNames)
        {
            Difference.Require(tensor, gradients.Tensors[tensor], scalar.Gradient(tensor), 2e-5);
        }
    }

    private static float[] Inputs() => [.. Enumerable.Range(0, 50 * 9).Select(i => MathF.Sin(i * 0.7f) * 3)];
}
