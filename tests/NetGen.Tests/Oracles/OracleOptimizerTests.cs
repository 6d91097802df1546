using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>Two steps with the gradient (3, 4, 12) from the weights (1, −2, 0.5), worked out by hand from PyTorch's definitions.</summary>
public sealed class OracleOptimizerTests
{
    [Fact]
    public void Plain_descent_follows_the_gradient()
        => RequireSteps("[SGD(0.1)]", [0.7, -2.4, -0.7], [0.4, -2.8, -1.9]);

    [Fact]
    public void The_default_rate_is_a_hundredth()
        => RequireSteps("[SGD]", [0.97, -2.04, 0.38], [0.94, -2.08, 0.26]);

    [Fact]
    public void Momentum_adds_a_share_of_the_last_step()
        => RequireSteps("[SGD(0.1, Momentum = 0.5)]", [0.7, -2.4, -0.7], [0.25, -3, -2.5]);

    // Velocities g and 1.5 g: steps of g + 0.5 g and g + 0.75 g.
    [Fact]
    public void Nesterov_looks_one_step_ahead()
        => RequireSteps("[SGD(0.1, Momentum = 0.5, Nesterov = true)]", [0.55, -2.6, -1.3], [0.025, -3.3, -3.4]);

    [Fact]
    public void Weight_decay_pulls_towards_zero()
        => RequireSteps("[SGD(0.1, WeightDecay = 0.5)]", [0.65, -2.3, -0.725], [0.3175, -2.585, -1.88875]);

    // The norm is 13, so that 6.5 halves the gradient.
    [Fact]
    public void ClipNorm_shortens_the_whole_gradient_before_weight_decay()
        => RequireSteps("[SGD(0.1, ClipNorm = 6.5, WeightDecay = 0.5)]", [0.8, -2.1, -0.125], [0.61, -2.195, -0.71875]);

    [Fact]
    public void ClipNorm_leaves_a_shorter_gradient_alone()
        => RequireSteps("[SGD(0.1, ClipNorm = 14)]", [0.7, -2.4, -0.7], [0.4, -2.8, -1.9]);

    [Fact]
    public void ClipValue_bounds_every_element()
        => RequireSteps("[SGD(0.1, ClipValue = 3.5)]", [0.7, -2.35, 0.15], [0.4, -2.7, -0.2]);

    [Fact]
    public void Frozen_tensors_stay_and_do_not_count_for_the_norm()
    {
        const string layers = "[Input(1)] [Dense(1, UseBias = false, Trainable = false)] [Dense(1, UseBias = false)]";
        var oracle = Oracle.Parse($"{layers} [SGD(1, ClipNorm = 2)]");
        var tensors = new Dictionary<string, double[]> { ["dense_1.kernel"] = [5], ["dense_2.kernel"] = [6] };
        var gradients = new Dictionary<string, double[]> { ["dense_1.kernel"] = [100], ["dense_2.kernel"] = [4] };

        oracle.CreateOptimizer().Apply(tensors, gradients);

        Assert.Equal(5, tensors["dense_1.kernel"].Single());
        Assert.Equal(4, tensors["dense_2.kernel"].Single(), 1e-6);
    }

    private static void RequireSteps(string optimizer, double[] first, double[] second)
    {
        var oracle = Oracle.Parse($"[Input(3)] [Dense(1, UseBias = false)] {optimizer}");
        var tensors = new Dictionary<string, double[]> { ["dense_1.kernel"] = [1, -2, 0.5] };
        var gradients = new Dictionary<string, double[]> { ["dense_1.kernel"] = [3, 4, 12] };
        var descent = oracle.CreateOptimizer();

        // PyTorch's 1e-6 in the norm's divisor moves the result by 1e-7.
        descent.Apply(tensors, gradients);
        Difference.Require("first step", first, tensors["dense_1.kernel"], 1e-6);
        descent.Apply(tensors, gradients);
        Difference.Require("second step", second, tensors["dense_1.kernel"], 1e-6);
    }
}
