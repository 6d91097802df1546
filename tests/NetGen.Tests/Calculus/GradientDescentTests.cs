using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Calculus;

/// <summary>The lecture's example f(x, y) = exp(x² + y²) + (x − 2)² + (y − 3)², and the ways in which a run can end.</summary>
public sealed class GradientDescentTests
{
    /// <summary>
    /// The one threshold on the norm, to two digits, with which the lecture's counts of steps agree: they belong to a last step ‖η ∇f‖ of at
    /// most 1e-9.
    /// </summary>
    private const double LectureThreshold = 1.11e-8;

    [Theory]
    [InlineData(0.06, 9)]
    [InlineData(0.1, 72)]
    public void The_lectures_example_converges_in_as_many_steps(double learningRate, int steps)
    {
        var result = GradientDescent.Minimize(Gradient, [0.0, 0.0], learningRate, LectureThreshold, 1000);

        Assert.Equal(MinimizationStatus.Converged, result.Status);
        Assert.Equal(steps, result.Iterations);
        Assert.Equal(0.547742, result.Point[0], 6);
        Assert.Equal(0.821613, result.Point[1], 6);
        Assert.Equal(9.505774, Math.Exp(Square(result.Point[0]) + Square(result.Point[1])) + Square(result.Point[0] - 2) + Square(result.Point[1] - 3), 6);
        Assert.InRange(learningRate * result.GradientNorm, 0, 1e-9);
    }

    [Fact]
    public void A_rate_that_is_too_large_overflows_at_the_third_step()
    {
        var result = GradientDescent.Minimize(Gradient, [0.0, 0.0], 0.2, 1e-8);

        Assert.Equal(MinimizationStatus.Diverged, result.Status);
        Assert.Equal(3, result.Iterations);
        Assert.Equal(double.PositiveInfinity, result.GradientNorm);
        Assert.StartsWith("Diverged at step 3: ‖∇f‖ = Infinity with η = 0.2, at (106.557, 159.836)", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(result.ToString(), Assert.Throws<DivergenceException>(() => result.ThrowIfDiverged()).Message);
    }

    [Fact]
    public void A_start_that_is_too_far_overflows_in_one_step()
        => Assert.Equal(1, GradientDescent.Minimize(Gradient, [2.0, 3.0], 0.06).Iterations);

    [Theory]
    [InlineData(0.1133, true)]
    [InlineData(0.1135, false)]
    public void The_example_is_stable_below_the_rate_that_its_curvature_allows(double learningRate, bool isStable)
    {
        var result = GradientDescent.Minimize(Gradient, [0.5477, 0.8216], learningRate, 1e-10, 200_000);

        Assert.Equal(isStable ? MinimizationStatus.Converged : MinimizationStatus.LimitReached, result.Status);
    }

    [Fact]
    public void The_path_leads_from_the_start_to_the_point_by_the_gradient()
    {
        var result = GradientDescent.Minimize(Gradient, [0.0, 0.0], 0.06, 1e-8);

        Assert.Equal(result.Iterations + 1, result.Path.Count);
        Assert.Equal([0.0, 0.0], result.Path[0]);
        Assert.Equal(result.Point, result.Path[^1]);
        double[] gradient = new double[2];
        for (int i = 0; i + 1 < result.Path.Count; i++)
        {
            Gradient(result.Path[i], gradient);
            Assert.Equal([result.Path[i][0] - 0.06 * gradient[0], result.Path[i][1] - 0.06 * gradient[1]], result.Path[i + 1]);
        }
    }

    [Fact]
    public void A_run_stops_at_its_limit_and_says_so()
    {
        var result = GradientDescent.Minimize(Gradient, [0.0, 0.0], 0.06, 0, 5);

        Assert.Equal((MinimizationStatus.LimitReached, 5, 6), (result.Status, result.Iterations, result.Path.Count));
        Assert.StartsWith("Not converged after the limit of 5 steps: ‖∇f‖ = ", result.ToString(), StringComparison.Ordinal);
        Assert.Same(result, result.ThrowIfDiverged());
        Assert.Equal(0, GradientDescent.Minimize(Gradient, [0.0, 0.0], 0.06, 0, 0).Iterations);
    }

    [Fact]
    public void Single_precision_reaches_the_same_minimum()
    {
        var result = GradientDescent.Minimize(SingleGradient, [0f, 0f], 0.06, 1e-5, 100);

        Assert.True(result.Converged);
        Assert.Equal(0.547742, result.Point[0], 5);
        Assert.Equal(0.821613, result.Point[1], 5);
        Assert.Equal(3, GradientDescent.Minimize(SingleGradient, [0f, 0f], 0.2, 1e-5, 100).Iterations);
    }

    [Fact]
    public void Functions_of_one_and_two_variables_need_no_spans()
    {
        Assert.Equal(3, GradientDescent.Minimize(x => 2 * (x - 3), 0.0, 0.25, 1e-12).Point.Single(), 10);
        var pair = GradientDescent.Minimize((x, y) => (2 * (x - 3), 8 * (y + 1)), (0.0, 0.0), 0.1, 1e-12);
        Assert.Equal(3, pair.Point[0], 10);
        Assert.Equal(-1, pair.Point[1], 10);
    }

    [Fact]
    public void A_gradient_that_is_no_number_ends_the_run()
    {
        var result = GradientDescent.Minimize(x => Math.Sqrt(x - 1), 2.0, 10, 1e-6);

        Assert.Equal((MinimizationStatus.Diverged, 1), (result.Status, result.Iterations));
        Assert.True(double.IsNaN(result.GradientNorm));
    }

    [Fact]
    public void A_norm_whose_squares_overflow_is_no_divergence()
    {
        var result = GradientDescent.Minimize((_, gradient) => gradient.Fill(3e200), [0.0, 0.0], 1e-201, 1, 1);

        Assert.Equal(MinimizationStatus.LimitReached, result.Status);
        Assert.Equal(3e200 * Math.Sqrt(2), result.GradientNorm, 1e188);
    }

    [Fact]
    public void Arguments_are_checked_by_name()
    {
        Assert.Equal("gradient", Assert.Throws<ArgumentNullException>(() => GradientDescent.Minimize((GradientFunction)null!, [1.0], 0.1)).ParamName);
        Assert.Equal("start", Assert.Throws<ArgumentException>(() => GradientDescent.Minimize(Gradient, Array.Empty<double>(), 0.1)).ParamName);
        foreach (double rate in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("learningRate", Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Minimize(Gradient, [1.0, 1.0], rate)).ParamName);
        }

        Assert.Equal("threshold", Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Minimize(Gradient, [1.0, 1.0], 0.1, double.NaN)).ParamName);
        Assert.Equal("maxIterations", Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Minimize(Gradient, [1.0, 1.0], 0.1, 1, -1)).ParamName);
    }

    private static void Gradient(ReadOnlySpan<double> at, Span<double> gradient)
    {
        double e = Math.Exp(Square(at[0]) + Square(at[1]));
        gradient[0] = 2 * at[0] * e + 2 * (at[0] - 2);
        gradient[1] = 2 * at[1] * e + 2 * (at[1] - 3);
    }

    private static void SingleGradient(ReadOnlySpan<float> at, Span<float> gradient)
    {
        float e = MathF.Exp(at[0] * at[0] + at[1] * at[1]);
        gradient[0] = 2 * at[0] * e + 2 * (at[0] - 2);
        gradient[1] = 2 * at[1] * e + 2 * (at[1] - 3);
    }

    private static double Square(double x) => x * x;
}
