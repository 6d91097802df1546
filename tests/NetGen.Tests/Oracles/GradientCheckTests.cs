using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

public sealed class GradientCheckTests
{
    private const int Examples = 6;

    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(7, 16, 4)]
    [InlineData(1, 1, 1)]
    public void A_smooth_network_passes(int inputs, int hidden, int outputs)
        => Assert.All(Check(Tanh(inputs, hidden, outputs)), report => Assert.Equal(0, report.Unresolved));

    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(7, 16, 4)]
    [InlineData(20, 40, 3)]
    public void A_network_with_corners_passes(int inputs, int hidden, int outputs) => Check(ReLU(inputs, hidden, outputs));

    [Fact]
    public void A_generated_network_passes()
    {
        const string declaration = "[Input(7)] [Dense(20)] [ReLU] [Dense(5)] [Softmax] [CategoricalCrossEntropy]";
        var network = NetworkCompiler.Create<IDifferentiableNetwork>(declaration);
        var oracle = Oracle.Parse(declaration);

        GradientCheck.Run(network, RandomExamples.Inputs(oracle, 24, 1), RandomExamples.Targets(oracle, 24, 2)).ThrowIfFailed();
    }

    [Fact]
    public void The_parameters_are_as_before()
    {
        var network = Tanh(3, 5, 2);
        float[] before = network.ParameterArena.ToArray();

        Check(network);

        Assert.Equal(before, network.ParameterArena.ToArray());
    }

    public static TheoryData<string, bool> Tensors => new MatrixTheoryData<string, bool>(
        ["dense_1.kernel", "dense_1.bias", "dense_2.kernel", "dense_2.bias", "input"], [false, true]);

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_gradient_wrong_by_one_percent_is_found(string tensor, bool corners)
        => RequireFound(corners ? ReLU(7, 16, 4) : Tanh(7, 16, 4), tensor, gradient =>
        {
            for (int i = 0; i < gradient.Length; i++)
            {
                gradient[i] *= 1.01f;
            }
        });

    [Theory]
    [MemberData(nameof(Tensors))]
    public void One_large_element_wrong_by_two_percent_is_found(string tensor, bool corners)
        => RequireFound(corners ? ReLU(3, 5, 2) : Tanh(3, 5, 2), tensor, gradient =>
            gradient[Array.IndexOf(gradient, gradient.MaxBy(Math.Abs))] *= 1.02f);

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_forgotten_last_element_is_found(string tensor, bool corners)
        => RequireFound(corners ? ReLU(7, 16, 4) : Tanh(7, 16, 4), tensor, gradient => gradient[^1] = 0);

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_gradient_that_is_all_zeros_is_found(string tensor, bool corners)
        => RequireFound(corners ? ReLU(7, 16, 4) : Tanh(7, 16, 4), tensor, Array.Clear);

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_gradient_that_is_not_a_number_is_found(string tensor, bool corners)
        => RequireFound(corners ? ReLU(7, 16, 4) : Tanh(7, 16, 4), tensor, gradient => gradient[1] = float.NaN, 1);

    [Fact]
    public void The_derivative_of_another_function_is_found()
        => RequireWrong(new HandwrittenNetwork(4, 6, 2, MathF.Tanh, x => 1 - 0.99f * MathF.Tanh(x) * MathF.Tanh(x)));

    [Fact]
    public void A_report_says_what_passed_and_how_well()
    {
        var report = Report(Tanh(3, 5, 2));

        Assert.True(report.Passed);
        Assert.True(report.OutputsChecked);
        Assert.Equal(4 + 4 + 1, report.Gradients.Count);
        Assert.InRange(report.Worst!.RelativeError, 0, GradientCheck.Tolerance);
        Assert.StartsWith("Passed (tolerance 0.5 % of the norm).\n", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_names_the_wrong_tensor_first()
    {
        var network = Tanh(3, 5, 2);
        network.Spoil = (name, gradient) => gradient[2 % gradient.Length] += name == "dense_2.kernel" ? 3 : 0;
        var report = Report(network);

        Assert.False(report.Passed);
        Assert.EndsWith(" by dense_2.kernel", report.Worst!.What, StringComparison.Ordinal);
        Assert.Equal(2, report.Worst.WorstElement);
        Assert.Contains("Failed: 2 of 9 gradients", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_with_dropout_is_measured_in_training_mode()
    {
        const string declaration = "[Input(7)] [Dense(20)] [Tanh] [Dropout(0.5)] [Dense(5)] [MeanSquaredError]";
        var network = NetworkCompiler.Create<IDifferentiableNetwork>(declaration);
        var oracle = Oracle.Parse(declaration);
        var report = GradientCheck.Run(network, RandomExamples.Inputs(oracle, 8, 1), RandomExamples.Targets(oracle, 8, 2));

        report.ThrowIfFailed();
        Assert.False(report.OutputsChecked);
        Assert.Equal(4, report.Gradients.Count);
    }

    [Theory]
    [InlineData("[Dense(1)] [Sigmoid] [BinaryCrossEntropy]", 1, 0)]
    [InlineData("[Dense(2)] [Softmax] [CategoricalCrossEntropy]", 1, 0, 0, 1)]
    public void Rounding_of_a_loss_close_to_zero_is_not_called_a_wrong_gradient(string output, params int[] targets)
    {
        var network = NetworkCompiler.Create<ITrainableNetwork>($"[Input(2)] [Dense(6)] [Tanh] {output} [SGD(0.5, Momentum = 0.9)]");
        float[] inputs = [1, 0.5f, -1, 0.3f];
        float[] wanted = [.. targets.Select(target => (float)target)];
        for (int step = 0; step < 2000; step++)
        {
            network.TrainBatch(inputs, wanted);
        }

        var report = GradientCheck.Run(network, inputs, wanted);

        Assert.InRange(network.Evaluate(inputs, wanted), 1e-6f, 2e-3f);
        Assert.DoesNotContain(report.Gradients, gradient => gradient.IsWrong);
    }

    [Fact]
    public void Wrong_lengths_are_refused_by_name()
    {
        var network = Tanh(3, 5, 2);

        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => GradientCheck.Run(network, new float[4], new float[2])).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => GradientCheck.RunOutputs(network, [])).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentException>(() => GradientCheck.Run(network, new float[6], new float[2])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Run(network, new float[3], new float[2], largestSample: 0));
        Assert.Throws<ArgumentNullException>(() => GradientCheck.Run(null!, new float[3], new float[2]));
    }

    private static HandwrittenNetwork Tanh(int inputs, int hidden, int outputs)
        => new(inputs, hidden, outputs, MathF.Tanh, x => 1 - MathF.Tanh(x) * MathF.Tanh(x));

    private static HandwrittenNetwork ReLU(int inputs, int hidden, int outputs)
        => new(inputs, hidden, outputs, x => Math.Max(x, 0), x => x > 0 ? 1 : 0);

    private static IReadOnlyList<GradientReport> Check(HandwrittenNetwork network)
    {
        var report = Report(network);
        report.ThrowIfFailed();
        return report.Gradients;
    }

    private static GradientCheckReport Report(HandwrittenNetwork network)
    {
        var oracle = Oracle.Parse($"[Input({network.InputSize})] [Dense({network.OutputSize})] [MeanSquaredError]");
        return GradientCheck.Run(network, RandomExamples.Inputs(oracle, Examples, 1), RandomExamples.Targets(oracle, Examples, 2));
    }

    private static void RequireFound(HandwrittenNetwork network, string tensor, Action<float[]> spoil, int? place = null)
    {
        network.Spoil = (name, gradient) =>
        {
            if (name == tensor)
            {
                spoil(gradient);
            }
        };
        string message = RequireWrong(network);
        Assert.Contains($" by {tensor}: ", message, StringComparison.Ordinal);
        Assert.Contains(place is null ? "" : $"worst at [{place}]", message, StringComparison.Ordinal);
    }

    private static string RequireWrong(HandwrittenNetwork network)
    {
        string message = Assert.Throws<GradientCheckException>(() => Check(network)).Message;
        Assert.StartsWith("Wrong gradients", message, StringComparison.Ordinal);
        return message;
    }
}
