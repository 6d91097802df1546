using System;
using System.Linq;
using GradientDescentSample;
using GradientGeometry;
using NonConvexity;
using Xunit;

namespace NetGen.Samples.Tests;

/// <summary>What the pictures of the lecture's samples show, as numbers.</summary>
public sealed class LectureTests
{
    [Fact]
    public void Gradient_descent_arrives_slows_down_and_diverges()
    {
        var quick = Descents.From(0, 0, 0.06);
        Assert.Equal((MinimizationStatus.Converged, 9), (quick.Status, quick.Iterations));
        Assert.Equal(Descents.Minimum.X, quick.Point[0], 1e-4);
        Assert.Equal(Descents.Minimum.Y, quick.Point[1], 1e-4);
        Assert.Equal(9.505774, Lecture.F(quick.Point[0], quick.Point[1]), 1e-6);

        var slow = Descents.From(0, 0, 0.1);
        Assert.Equal((MinimizationStatus.Converged, 72), (slow.Status, slow.Iterations));

        var lost = Descents.From(0, 0, 0.2);
        Assert.Equal((MinimizationStatus.Diverged, 3), (lost.Status, lost.Iterations));
        Assert.Equal((MinimizationStatus.Diverged, 1), (Descents.From(2, 3, 0.1).Status, Descents.From(2, 3, 0.1).Iterations));
    }

    [Fact]
    public void Starts_find_four_valleys_but_one_bowl()
    {
        Assert.Equal(4, Starts.Minima(Starts.Descend(Landscapes.ValleysGradient)).Count);
        Assert.Single(Starts.Minima(Starts.Descend(Landscapes.BowlGradient)));
    }

    [Fact]
    public void The_gradient_is_the_steepest_direction_and_at_a_right_angle_nothing_changes()
    {
        var steepest = Surface.SteepestAngle;
        var (x, y) = Surface.FGradient(Surface.Point.X, Surface.Point.Y);
        Assert.Equal(Math.Sqrt((x * x) + (y * y)), Surface.MeasuredSlope(steepest), 1e-8);
        Assert.Equal(0, Surface.MeasuredSlope(steepest + (Math.PI / 2)), 1e-8);
        Assert.All(Enumerable.Range(0, 360), degrees =>
            Assert.True(Surface.MeasuredSlope(degrees * Math.PI / 180) <= Surface.MeasuredSlope(steepest) + 1e-9));

        // The linear approximation's error falls with the square of the distance.
        Assert.InRange(Surface.LinearError(steepest, 1e-2) / Surface.LinearError(steepest, 1e-3), 90, 110);
    }

    [Fact]
    public void Small_batches_learn_more_from_the_same_examples()
    {
        var data = global::Samples.FashionData.Training();
        var losses = StochasticGradient.BatchRun.Sizes.Select(size =>
            StochasticGradient.BatchRun.Train(data, size, (_, seen) => seen >= 2 * data.Count).Points[^1].Loss).ToArray();

        // All examples at once, then 128, then 32: each lower than the one before.
        Assert.True(losses[1] < 0.7 * losses[0], $"{losses[1]} against {losses[0]}");
        Assert.True(losses[2] < losses[1], $"{losses[2]} against {losses[1]}");
    }

    [Fact]
    public void Adaptive_and_accelerated_optimizers_beat_plain_descent()
    {
        var data = global::Samples.FashionData.Training();
        var losses = Optimizers.Race.Contestants().ToDictionary(c => c.Name, c => Optimizers.Race.Run(c.Network, data, 5)[5]);
        Assert.All(losses, loss => Assert.InRange(loss.Value, 0.05, 0.8));
        Assert.All(new[] { "momentum", "Nesterov", "Adam", "AdamW" }, name => Assert.True(losses[name] < losses["SGD"], name));
    }

    [Fact]
    public void Gradients_vanish_through_sigmoids_but_not_through_rectifiers()
    {
        var sigmoid = VanishingGradients.GradientNorms.Of(new VanishingGradients.DeepSigmoid());
        var relu = VanishingGradients.GradientNorms.Of(new VanishingGradients.DeepReLU());
        Assert.Equal(11, sigmoid.Count);
        Assert.True(sigmoid[^1] / sigmoid[0] > 1e5, $"{sigmoid[^1] / sigmoid[0]}");
        Assert.InRange(relu[^1] / relu[0], 0.1, 30);
    }

    [Fact]
    public void Loud_weights_explode_without_clipping_and_learn_with_it()
    {
        var unclipped = ExplodingGradients.Run.Losses(new ExplodingGradients.Unclipped(), 1000);
        Assert.False(float.IsFinite(unclipped[^1]));
        var clipped = ExplodingGradients.Run.Losses(new ExplodingGradients.Clipped(), 3000);
        Assert.Equal(3000, clipped.Count);
        Assert.True(clipped[^1] < 1e-3 * clipped[0], $"{clipped[^1]} from {clipped[0]}");
    }

    [Fact]
    public void Cross_entropy_leaves_saturation_and_squared_error_punishes_the_too_correct()
    {
        var entropy = OutputUnits.Experiments.FromSaturation(new OutputUnits.Probability(), 200);
        var squared = OutputUnits.Experiments.FromSaturation(new OutputUnits.SquaredProbability(), 200);
        Assert.InRange(entropy[200], 0, 0.05);
        Assert.InRange(squared[200], 0.99, 1);

        Assert.InRange(OutputUnits.Experiments.Boundary(new OutputUnits.Probability()), -0.5, 0.5);
        Assert.True(OutputUnits.Experiments.Boundary(new OutputUnits.Line()) > 0.5);
    }
}
