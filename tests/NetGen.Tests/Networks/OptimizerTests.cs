using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Numerics;
using NetGen.Testing;
using NetGen.Tests.Numbers;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>What every optimizer promises beside its formula.</summary>
public sealed class OptimizerTests
{
    private const int Rows = 7;

    private static readonly string[] Declarations = [.. OptimizerDeclarations.All.Values.SelectMany(declarations => declarations)];

    private static readonly CompiledDeclarations Networks =
        new(Declarations.Select(declaration => KeyValuePair.Create(declaration, declaration)));

    public static TheoryData<string> All => [.. Declarations];

    [Theory]
    [MemberData(nameof(All))]
    public void A_fused_step_has_the_bits_of_gradient_and_update(string declaration)
    {
        var fused = Networks.Create<ITrainableNetwork>(declaration);
        var apart = Networks.Create<ITrainableNetwork>(declaration);
        for (int step = 0; step < 5; step++)
        {
            var (inputs, targets) = Batch(fused, step);
            fused.TrainBatch(inputs, targets);
            apart.Backpropagate(inputs, targets);
            apart.ApplyGradients();
        }

        Assert.Equal(Parameters(apart), Parameters(fused));
        Assert.Equal(apart.OptimizerState.ToArray(), fused.OptimizerState.ToArray());
        Assert.Equal(5, fused.StepCount);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void State_and_step_count_taken_along_continue_a_training(string declaration)
    {
        var straight = Networks.Create<ITrainableNetwork>(declaration);
        Train(straight, 0, 3);
        var resumed = Networks.Create<ITrainableNetwork>(declaration);
        straight.ParameterArena.CopyTo(resumed.ParameterArena);
        straight.OptimizerState.CopyTo(resumed.OptimizerState);
        resumed.StepCount = straight.StepCount;

        Train(straight, 3, 3);
        Train(resumed, 3, 3);

        Assert.Equal(straight.ParameterArena.ToArray(), resumed.ParameterArena.ToArray());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reset_optimizer_trains_like_a_new_one(string declaration)
    {
        var reset = Networks.Create<ITrainableNetwork>(declaration);
        float[] start = reset.ParameterArena.ToArray();
        reset.ResetOptimizer();
        Train(reset, 0, 4);
        reset.ResetOptimizer();
        start.CopyTo(reset.ParameterArena);
        Assert.Equal(0, reset.StepCount);
        Train(reset, 0, 4);

        var fresh = Networks.Create<ITrainableNetwork>(declaration);
        Train(fresh, 0, 4);
        Assert.Equal(fresh.ParameterArena.ToArray(), reset.ParameterArena.ToArray());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_diverging_training_says_where_and_why_and_keeps_no_broken_parameter(string declaration)
    {
        var network = Networks.Create<ITrainableNetwork>(declaration);
        network.LearningRate = 1e37f;
        var (inputs, targets) = Batch(network, 0);
        var data = new Dataset(inputs, targets, network.InputShape, network.OutputShape);

        var error = Assert.Throws<TrainingDivergedException>(() => network.Fit(data, new FitOptions { Epochs = 100, BatchSize = Rows }));

        Assert.Contains(error.Tensor, network.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(1, error.Batch);
        Assert.StartsWith($"Training diverged in epoch {error.Epoch}, batch 1: ", error.Message);
        Assert.Contains($"{error.Tensor}", error.Message);
        Assert.Contains("Likely cause: the learning rate 1E+37 is too large", error.Message);
        Assert.EndsWith(error.Epoch == 1 ? "The network is back at its start." : $"The network is back at the end of epoch {error.Epoch - 1}.", error.Message);
        Assert.All(Parameters(network), value => Assert.True(float.IsFinite(value)));
        Assert.Equal(error.Epoch - 1, network.StepCount);
    }

    [Fact]
    public void A_reset_keeps_the_rate_and_the_parameters()
    {
        var network = Networks.Create<ITrainableNetwork>(OptimizerDeclarations.All["Adam"][0]);
        Train(network, 0, 2);
        network.LearningRate = 0.5f;
        float[] parameters = network.ParameterArena.ToArray();
        network.ResetOptimizer();
        Assert.Equal(0.5f, network.LearningRate);
        Assert.Equal(parameters, network.ParameterArena.ToArray());
    }

    /// <summary>Without gradients all averages decay to nothing: denormal numbers would slow every later step down.</summary>
    [Theory]
    [InlineData("[Adam(0.01, Beta1 = 0.9, Beta2 = 0.97)]")]
    [InlineData("[AdamW(0.01, Beta1 = 0.9, Beta2 = 0.97)]")]
    [InlineData("[RMSprop(0.01, Alpha = 0.97, Momentum = 0.9, Centered = true)]")]
    public void Tiny_state_is_flushed(string optimizer)
    {
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Net", $"[Input(9)] [Dense(21)] [Tanh] [Dense(3)] [MeanSquaredError] {optimizer}"));
        var network = compiled.Create<ITrainableNetwork>("Net");
        Train(network, 0, 2);
        Assert.Contains(network.OptimizerState.ToArray(), value => value != 0);
        network.GradientArena.Clear();
        int steps = 0;
        for (; network.OptimizerState.ToArray().Any(value => value != 0); steps++)
        {
            Assert.DoesNotContain(network.OptimizerState.ToArray(), float.IsSubnormal);
            Assert.True(steps < 4000, "The state decays for ever.");
            network.ApplyGradients();
        }

        Assert.InRange(steps, 500, 4000);
        Assert.All(Parameters(network), value => Assert.True(float.IsFinite(value)));
    }

    /// <summary>Rounding takes the variance of a constant gradient below zero.</summary>
    [Fact]
    public void A_variance_that_rounds_below_zero_gives_no_NaN()
    {
        var compiled = NetworkCompiler.Compile(
            NetworkCompiler.Declare("Net", "[Input(64)] [Dense(1, UseBias = false)] [RMSprop(1e-6, Alpha = 0.3, Centered = true)]"));
        var network = compiled.Create<ITrainableNetwork>("Net");
        float[] inputs = [.. Enumerable.Range(1, 64).Select(i => i * 0.37f)];
        for (int step = 0; step < 100; step++)
        {
            network.BackpropagateGradients(inputs, [1], []);
            network.ApplyGradients();
            Assert.All(Parameters(network), value => Assert.True(float.IsFinite(value)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    [InlineData(0.999999)]
    public void The_bias_correction_is_one_minus_the_power(double beta)
    {
        foreach (long step in new long[] { 1, 2, 3, 7, 10, 100, 12345, 1_000_000, 1L << 40, long.MaxValue })
        {
            double expected = 1 - Math.Pow(beta, step);
            Assert.InRange(BiasCorrection.Next(beta, step - 1) / expected, 1 - 1e-9, 1 + 1e-9);
        }

        Assert.Equal(1 - beta, BiasCorrection.Next(beta, -5));
        Assert.InRange(BiasCorrection.Next(beta, long.MaxValue), 0, 1);
    }

    private static void Train(ITrainableNetwork network, int first, int steps)
    {
        for (int step = first; step < first + steps; step++)
        {
            var (inputs, targets) = Batch(network, step);
            network.TrainBatch(inputs, targets);
        }
    }

    private static (float[] Inputs, float[] Targets) Batch(ITrainableNetwork network, int step)
    {
        var random = new Random(step);
        return (
            [.. Enumerable.Range(0, Rows * network.InputSize).Select(_ => random.NextSingle() - 0.5f)],
            [.. Enumerable.Range(0, Rows * network.OutputSize).Select(_ => random.NextSingle() - 0.5f)]);
    }

    private static float[] Parameters(ITrainableNetwork network) => [.. network.Tensors.SelectMany(CompiledDeclarations.Values)];
}
