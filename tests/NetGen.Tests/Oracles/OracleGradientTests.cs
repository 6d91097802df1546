using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>The oracle's backward passes against central differences of its forward pass.</summary>
public sealed class OracleGradientTests
{
    private const int Examples = 3;
    private const double Step = 1e-4;
    private const double Tolerance = 1e-7;

    public static TheoryData<string> Declarations =>
    [
        "[Input(3)] [Dense(4)] [Tanh] [Dense(2)] [MeanSquaredError]",
        "[Input(4)] [Dense(5, UseBias = false)] [Dense(3, Name = \"last\")] [MeanAbsoluteError]",
        "[Input(3)] [Dense(6)] [ReLU] [Dense(2)] [Huber(0.5)]",
        "[Input(3)] [Dense(2)] [Hinge]",
        "[Input(3)] [Dense(2)] [Sigmoid] [BinaryCrossEntropy]",
        "[Input(3)] [Dense(2)] [Sigmoid] [Flatten] [BinaryCrossEntropy]",
        "[Input(3)] [Dense(4)] [Softmax] [CategoricalCrossEntropy]",
        "[Input(3)] [Dense(4)] [Softmax] [Flatten] [CategoricalCrossEntropy]",
        "[Input(3)] [Dense(4)] [LogSoftmax] [CategoricalCrossEntropy]",
        "[Input(2, 3, 4)] [PReLU] [Softmax] [Flatten] [Dense(12)] [Reshape(2, 2, 3)] [Softmax] [CategoricalCrossEntropy]",
        "[Input(5)] [Dense(6)] [Reshape(3, 2)] [PReLU] [LogSoftmax] [Dropout(0.3)] [MeanSquaredError]",
        "[Input(9, Name = \"x\")] [Dense(5)] [Tanh(Name = \"a\")] [Dense(7, From = \"x\")] [SELU] [MeanSquaredError]",
        "[Input(4)] [Dense(3)] [BatchNormalization] [Tanh] [Dense(2)] [MeanSquaredError]",
        "[Input(3, 4)] [BatchNormalization(Epsilon = 0.1)] [Flatten] [Dense(2)] [BatchNormalization(Trainable = false)] [MeanSquaredError]",
        "[Input(4)] [RegressionHead(2)]",
        "[Input(4)] [BinaryHead]",
        "[Input(4)] [MulticlassHead(3)]",
        "[Input(4)] [MultilabelHead(3, UseBias = false)]",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Gradients_are_the_slopes_of_the_loss(string declaration) => RequireSlopes(declaration, 1);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_random_networks_are_the_slopes_of_the_loss(int seed)
        => RequireSlopes(RandomNetworks.Dense(seed), stride: 29);

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Backward_passes_on_the_callers_own_gradient(string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var tensors = RandomExamples.Tensors(oracle, 1);
        double[] inputs = RandomExamples.Inputs(oracle, Examples, 2).ToDoubles();
        double[] outputGradients = RandomExamples.OutputGradients(oracle, Examples, 3).ToDoubles();

        var gradients = oracle.Backward(tensors, inputs, outputGradients);

        double Weighted() => oracle.Forward(tensors, inputs, training: true).Zip(outputGradients, (y, dy) => y * dy).Sum();
        RequireSlopes("input", Weighted, inputs, gradients.Inputs, 1);
        foreach (var (name, values) in tensors.Where(tensor => !tensor.Key.Contains(".moving_", StringComparison.Ordinal)))
        {
            RequireSlopes(name, Weighted, values, gradients.Tensors[name], 1);
        }
    }

    private static void RequireSlopes(string declaration, int stride)
    {
        var oracle = Oracle.Parse(declaration);
        var tensors = RandomExamples.Tensors(oracle, 1);
        double[] inputs = RandomExamples.Inputs(oracle, Examples, 2).ToDoubles();
        double[] targets = RandomExamples.Targets(oracle, Examples, 3).ToDoubles();
        double[] weights = [0.5, 2, -1];

        var (loss, gradients) = oracle.LossAndGradients(tensors, inputs, targets, weights);

        double Loss() => oracle.Loss(tensors, inputs, targets, weights, training: true);
        Assert.Equal(loss, Loss());
        RequireSlopes($"input of {declaration}", Loss, inputs, gradients.Inputs, stride);
        foreach (var (name, values) in tensors.Where(tensor => !tensor.Key.Contains(".moving_", StringComparison.Ordinal)))
        {
            RequireSlopes($"{name} of {declaration}", Loss, values, gradients.Tensors[name], stride);
        }
    }

    private static void RequireSlopes(string what, Func<double> function, double[] values, double[] gradient, int stride)
    {
        int[] places = [.. Enumerable.Range(0, values.Length).Where(i => i % stride == 0)];
        Difference.Require(what, [.. places.Select(i => Slope(function, values, i))], [.. places.Select(i => gradient[i])], Tolerance);
    }

    /// <summary>Fourth-order central difference.</summary>
    private static double Slope(Func<double> function, double[] values, int i)
    {
        double center = values[i];
        double At(double offset)
        {
            values[i] = center + offset;
            return function();
        }
        double slope = (8 * (At(Step) - At(-Step)) - (At(2 * Step) - At(-2 * Step))) / (12 * Step);
        values[i] = center;
        return slope;
    }
}
