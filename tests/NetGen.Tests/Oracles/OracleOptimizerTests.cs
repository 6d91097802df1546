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

    // Sums of squares g² and 2 g².
    [Fact]
    public void Adagrad_divides_by_the_root_of_all_squares_so_far()
        => RequireSteps("[Adagrad(0.1)]", [0.9, -2.1, 0.4], [0.8292893, -2.1707107, 0.3292893]);

    [Fact]
    public void Adagrads_sums_may_start_above_zero()
        => RequireSteps("[Adagrad(0.1, InitialAccumulator = 16)]", [0.94, -2.0707107, 0.4051317], [0.8885504, -2.1284457, 0.3363070]);

    [Fact]
    public void Adagrads_epsilon_stands_outside_the_root()
        => RequireSteps("[Adagrad(0.1, Epsilon = 1)]", [0.925, -2.08, 0.4076923], [0.8677769, -2.1400884, 0.3409164]);

    // Mean squares 0.25 g² and 0.4375 g².
    [Fact]
    public void RMSprop_divides_by_the_root_of_the_mean_square()
        => RequireSteps("[RMSprop(0.1, Alpha = 0.75)]", [0.8, -2.2, 0.3], [0.6488142, -2.3511858, 0.1488142]);

    // Variances (0.25 − 0.25²) g² and (0.4375 − 0.4375²) g².
    [Fact]
    public void Centred_RMSprop_divides_by_the_deviation()
        => RequireSteps("[RMSprop(0.1, Alpha = 0.75, Centered = true)]", [0.7690599, -2.2309401, 0.2690599], [0.5674788, -2.4325212, 0.0674788]);

    [Fact]
    public void RMSprops_momentum_is_one_of_scaled_gradients()
        => RequireSteps("[RMSprop(0.1, Alpha = 0.75, Momentum = 0.5)]", [0.8, -2.2, 0.3], [0.5488142, -2.4511858, 0.0488142]);

    // The corrected means of a gradient that stays are that gradient: only ε keeps the steps from 0.1.
    [Fact]
    public void Adam_corrects_its_means_and_adds_epsilon_to_the_root()
        => RequireSteps("[Adam(0.1, Epsilon = 1)]", [0.925, -2.08, 0.4076923], [0.85, -2.16, 0.3153846]);

    // m̂ = g / 3 and v̂ = 0.1875 g² / 0.4375.
    [Fact]
    public void Adams_means_forget_at_their_own_rates()
        => RequireSteps("[Adam(0.1, Beta1 = 0.5, Beta2 = 0.75)]", [0.9, -2.1, 0.4], [0.8490825, -2.1509175, 0.3490825], secondGradient: 0);

    [Fact]
    public void Adams_decay_passes_through_its_means()
        => RequireSteps("[Adam(0.1, Epsilon = 1, WeightDecay = 0.5)]", [0.9222222, -2.075, 0.4075472], [0.8445645, -2.1498565, 0.3151168]);

    [Fact]
    public void AdamW_takes_the_decay_off_the_weights()
        => RequireSteps("[AdamW(0.1, WeightDecay = 0.5)]", [0.85, -2, 0.375], [0.7075, -2, 0.25625]);

    [Fact]
    public void AdamW_decays_by_a_hundredth_unless_told_otherwise()
        => RequireSteps("[AdamW(0.1)]", [0.899, -2.098, 0.3995], [0.798101, -2.195902, 0.2991005]);

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

    private static void RequireSteps(string optimizer, double[] first, double[] second, double secondGradient = 1)
    {
        var oracle = Oracle.Parse($"[Input(3)] [Dense(1, UseBias = false)] {optimizer}");
        var tensors = new Dictionary<string, double[]> { ["dense_1.kernel"] = [1, -2, 0.5] };
        var gradients = new Dictionary<string, double[]> { ["dense_1.kernel"] = [3, 4, 12] };
        var descent = oracle.CreateOptimizer();

        // PyTorch's 1e-6 in the norm's divisor moves the result by 1e-7.
        descent.Apply(tensors, gradients);
        Difference.Require("first step", first, tensors["dense_1.kernel"], 1e-6);
        gradients["dense_1.kernel"] = [.. gradients["dense_1.kernel"].Select(g => g * secondGradient)];
        descent.Apply(tensors, gradients);
        Difference.Require("second step", second, tensors["dense_1.kernel"], 1e-6);
    }
}
