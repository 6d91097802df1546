using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Calculus;

public sealed class StochasticGradientDescentTests
{
    /// <summary>Points on y = 2 − 0.5 x, so that every example's loss is 0 at the minimum; and the same with noise.</summary>
    private static readonly double[][] Exact = [.. Enumerable.Range(0, 40).Select(i => i / 10.0 - 2).Select(x => new[] { x, 2 - 0.5 * x })];

    private static readonly double[][] Noisy = [.. Exact.Select((row, i) => new[] { row[0], row[1] + (i % 3 - 1) * 0.3 })];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_line_is_found_with_every_batch_size(int batchSize)
    {
        var result = StochasticGradientDescent.Minimize(LossGradient, Exact, [0.0, 0.0], 0.05, batchSize, 1e-9, 100_000);

        Assert.Equal(MinimizationStatus.Converged, result.Status);
        Assert.Equal(2, result.Point[0], 7);
        Assert.Equal(-0.5, result.Point[1], 7);
        Assert.Equal(result.Iterations + 1, result.Path.Count);
    }

    [Fact]
    public void A_batch_of_everything_is_gradient_descent()
    {
        var stochastic = StochasticGradientDescent.Minimize(LossGradient, Noisy, [0.0, 0.0], 0.05, Noisy.Length, 1e-10, 500);
        var plain = GradientDescent.Minimize(MeanGradient, [0.0, 0.0], 0.05, 1e-10, 500);

        Assert.Equal(plain.Iterations, stochastic.Iterations);
        Assert.All(plain.Path.Zip(stochastic.Path), points => Assert.Equal(0, Distance(points.First, points.Second), 10));
    }

    [Fact]
    public void Batches_are_drawn_anew_without_replacement_and_evenly()
    {
        int[] counts = new int[10];
        var batches = new List<int[]>();
        var batch = new List<int>();
        StochasticGradientDescent.Minimize<int>(
            (example, _, gradient) =>
            {
                counts[example]++;
                batch.Add(example);
                gradient[0] = 1;
            },
            [.. Enumerable.Range(0, 10)],
            [0.0],
            0.01,
            3,
            maxIterations: 3000,
            onStep: (_, _) =>
            {
                batches.Add([.. batch]);
                batch.Clear();
            });

        Assert.All(batches, drawn => Assert.Equal(3, drawn.Distinct().Count()));
        Assert.All(counts, count => Assert.InRange(count, 800, 1000));
        Assert.InRange(batches.Select(drawn => string.Join(" ", drawn.Order())).Distinct().Count(), 110, 120);
    }

    [Fact]
    public void The_seed_decides_the_path()
    {
        double[] Run(int seed) => StochasticGradientDescent.Minimize(LossGradient, Noisy, [0.0, 0.0], 0.05, 4, 0, 50, seed).Point;

        Assert.Equal(Run(1), Run(1));
        Assert.NotEqual(Run(1), Run(2));
        Assert.Equal(Run(0), StochasticGradientDescent.Minimize(LossGradient, Noisy, [0.0, 0.0], 0.05, 4, 0, 50).Point);
    }

    [Fact]
    public void Noise_keeps_a_run_from_converging_and_the_limit_ends_it()
    {
        var steps = new List<int>();
        var result = StochasticGradientDescent.Minimize(
            LossGradient, Noisy, [0.0, 0.0], 0.05, 2, 1e-9, 300, onStep: (step, point) => steps.Add(step * point.Length / 2));

        Assert.Equal((MinimizationStatus.LimitReached, 300), (result.Status, result.Iterations));
        Assert.Equal(Enumerable.Range(1, 300), steps);
        Assert.Equal(2, result.Point[0], 0.3);
    }

    [Fact]
    public void Divergence_ends_a_run_with_its_facts()
    {
        var result = StochasticGradientDescent.Minimize(LossGradient, Noisy, [0.0, 0.0], 50, 4);

        Assert.Equal(MinimizationStatus.Diverged, result.Status);
        Assert.Matches(@"^Diverged at step \d+: ‖∇f‖ = (Infinity|NaN) with η = 50", result.ToString());
        Assert.Throws<DivergenceException>(() => result.ThrowIfDiverged());
    }

    [Fact]
    public void Arguments_are_checked_by_name()
    {
        Assert.Equal("data", Assert.Throws<ArgumentException>(() => StochasticGradientDescent.Minimize(LossGradient, [], [0.0, 0.0], 0.1, 1)).ParamName);
        Assert.Equal("data", Assert.Throws<ArgumentException>(() => StochasticGradientDescent.Minimize(LossGradient, [[1.0, 2.0], [1.0]], [0.0, 0.0], 0.1, 1)).ParamName);
        Assert.Equal("data", Assert.Throws<ArgumentNullException>(() => StochasticGradientDescent.Minimize(LossGradient, null!, [0.0], 0.1, 1)).ParamName);
        Assert.Equal("batchSize", Assert.Throws<ArgumentOutOfRangeException>(() => StochasticGradientDescent.Minimize(LossGradient, Exact, [0.0, 0.0], 0.1, 0)).ParamName);
        Assert.Equal("batchSize", Assert.Throws<ArgumentOutOfRangeException>(() => StochasticGradientDescent.Minimize(LossGradient, Exact, [0.0, 0.0], 0.1, 41)).ParamName);
        Assert.Equal("start", Assert.Throws<ArgumentException>(() => StochasticGradientDescent.Minimize(LossGradient, Exact, [], 0.1, 1)).ParamName);
    }

    /// <summary>Of (w0 + w1 x − y)², as [Gradient("w0", "w1")] generates it: w0, w1, x, y in, two derivatives out.</summary>
    private static void LossGradient(ReadOnlySpan<double> at, Span<double> gradient)
    {
        double error = at[0] + at[1] * at[2] - at[3];
        gradient[0] = 2 * error;
        gradient[1] = 2 * error * at[2];
    }

    private static void MeanGradient(ReadOnlySpan<double> at, Span<double> gradient)
    {
        gradient.Clear();
        foreach (double[] row in Noisy)
        {
            double error = at[0] + at[1] * row[0] - row[1];
            gradient[0] += 2 * error / Noisy.Length;
            gradient[1] += 2 * error * row[0] / Noisy.Length;
        }
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
