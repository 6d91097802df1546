using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>Gradient descent with a constant learning rate: x ← x − η · ∇f(x), until ‖∇f(x)‖ is at most the threshold.</summary>
/// <remarks>
/// <para>
/// A run has one of three ends: it converges, it reaches its limit of iterations, or it diverges, that is, the point or the gradient
/// becomes infinite or no number. None is an exception, since a learning rate that is too large is something to look at and to plot:
/// <see cref="MinimizationResult{T}.Status"/> tells them apart, <see cref="MinimizationResult{T}.ThrowIfDiverged"/> turns the last one
/// into an exception that shows the step, ‖∇f‖ and η.
/// </para>
/// <para>
/// Near a minimum the iteration converges if η is below 2 / λ, λ being the largest eigenvalue of the Hessian there. Example:
/// f(x, y) = exp(x² + y²) + (x − 2)² + (y − 3)² has its minimum 9.505774 at (0.547742, 0.821613) and is stable below η = 0.1134.
/// </para>
/// <para>Source: Cauchy, “Méthode générale pour la résolution des systèmes d'équations simultanées”, Comptes rendus 25, 1847.</para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Lecture
/// {
///     [Gradient]
///     public static double F(double x, double y) =&gt; Math.Exp(x * x + y * y) + (x - 2) * (x - 2) + (y - 3) * (y - 3);
/// }
///
/// var result = GradientDescent.Minimize(Lecture.FGradient, [0, 0], learningRate: 0.1, threshold: 1e-8);
/// </code>
/// </example>
public static class GradientDescent
{
    /// <summary>The threshold on the gradient's norm unless told otherwise.</summary>
    public const double DefaultThreshold = 1e-6;

    /// <summary>Minimises a function of any number of variables.</summary>
    /// <param name="gradient">The gradient ∇f: one derivative per variable.</param>
    /// <param name="start">The first point: one number per variable.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="threshold">The run has converged when ‖∇f‖ is at most this. A run to 0 or below needs a limit of iterations.</param>
    /// <param name="maxIterations">The largest number of steps. By default there is no limit.</param>
    /// <returns>The last point, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="gradient"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> is not positive and finite, <paramref name="threshold"/> is no number, or
    /// <paramref name="maxIterations"/> is negative.
    /// </exception>
    public static MinimizationResult Minimize(
        GradientFunction gradient,
        ReadOnlySpan<double> start,
        double learningRate,
        double threshold = DefaultThreshold,
        int maxIterations = int.MaxValue)
    {
        Descent.CheckArguments(gradient, nameof(gradient), start.Length, learningRate, threshold, maxIterations);
        double[] point = start.ToArray();
        double[] slope = new double[point.Length];
        var path = new List<double[]> { point };
        for (int iteration = 0; ; iteration++)
        {
            gradient(point, slope);
            double norm = Descent.Norm(slope);
            if (Ended(norm, Descent.IsFinite(point), threshold, iteration == maxIterations) is { } status)
            {
                return new MinimizationResult(status, point, iteration, norm, learningRate, path);
            }

            double[] next = new double[point.Length];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = point[i] - (learningRate * slope[i]);
            }

            point = next;
            Descent.Record(path, point);
        }
    }

    /// <summary>Minimises a function of any number of variables in single precision.</summary>
    /// <param name="gradient">The gradient ∇f: one derivative per variable.</param>
    /// <param name="start">The first point: one number per variable.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="threshold">
    /// The run has converged when ‖∇f‖ is at most this. Single precision seldom gets below 1e-6 times the size of what is summed up.
    /// </param>
    /// <param name="maxIterations">The largest number of steps. By default there is no limit.</param>
    /// <returns>The last point, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="gradient"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> is not positive and finite, <paramref name="threshold"/> is no number, or
    /// <paramref name="maxIterations"/> is negative.
    /// </exception>
    public static MinimizationResult<float> Minimize(
        SingleGradientFunction gradient,
        ReadOnlySpan<float> start,
        double learningRate,
        double threshold = DefaultThreshold,
        int maxIterations = int.MaxValue)
    {
        Descent.CheckArguments(gradient, nameof(gradient), start.Length, learningRate, threshold, maxIterations);
        float[] point = start.ToArray();
        float[] slope = new float[point.Length];
        double[] wide = new double[point.Length];
        float rate = (float)learningRate;
        var path = new List<float[]> { point };
        for (int iteration = 0; ; iteration++)
        {
            gradient(point, slope);
            bool finite = Descent.IsFinite(Widen(point, wide));
            double norm = Descent.Norm(Widen(slope, wide));
            if (Ended(norm, finite, threshold, iteration == maxIterations) is { } status)
            {
                return new MinimizationResult<float>(status, point, iteration, norm, learningRate, path);
            }

            float[] next = new float[point.Length];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = point[i] - (rate * slope[i]);
            }

            point = next;
            Descent.Record(path, point);
        }
    }

    /// <summary>Minimises a function of one variable.</summary>
    /// <param name="derivative">The derivative f'.</param>
    /// <param name="start">The first point.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="threshold">The run has converged when |f'| is at most this. A run to 0 or below needs a limit of iterations.</param>
    /// <param name="maxIterations">The largest number of steps. By default there is no limit.</param>
    /// <returns>The last point, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="derivative"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> is not positive and finite, <paramref name="threshold"/> is no number, or
    /// <paramref name="maxIterations"/> is negative.
    /// </exception>
    public static MinimizationResult Minimize(
        Func<double, double> derivative,
        double start,
        double learningRate,
        double threshold = DefaultThreshold,
        int maxIterations = int.MaxValue)
    {
        Descent.CheckArguments(derivative, nameof(derivative), 1, learningRate, threshold, maxIterations);
        return Minimize((at, gradient) => gradient[0] = derivative(at[0]), new[] { start }, learningRate, threshold, maxIterations);
    }

    /// <summary>Minimises a function of two variables.</summary>
    /// <param name="gradient">The gradient ∇f as a pair.</param>
    /// <param name="start">The first point.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="threshold">The run has converged when ‖∇f‖ is at most this. A run to 0 or below needs a limit of iterations.</param>
    /// <param name="maxIterations">The largest number of steps. By default there is no limit.</param>
    /// <returns>The last point, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="gradient"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> is not positive and finite, <paramref name="threshold"/> is no number, or
    /// <paramref name="maxIterations"/> is negative.
    /// </exception>
    public static MinimizationResult Minimize(
        Func<double, double, (double X, double Y)> gradient,
        (double X, double Y) start,
        double learningRate,
        double threshold = DefaultThreshold,
        int maxIterations = int.MaxValue)
    {
        Descent.CheckArguments(gradient, nameof(gradient), 2, learningRate, threshold, maxIterations);
        return Minimize(
            (at, slope) => (slope[0], slope[1]) = gradient(at[0], at[1]),
            new[] { start.X, start.Y },
            learningRate,
            threshold,
            maxIterations);
    }

    /// <summary>How a run ends here, or null if it goes on. NaN compares with nothing, so divergence is asked for first.</summary>
    private static MinimizationStatus? Ended(double norm, bool isFinite, double threshold, bool isLast) =>
        !isFinite || !Descent.IsFinite(norm) ? MinimizationStatus.Diverged
        : norm <= threshold ? MinimizationStatus.Converged
        : isLast ? MinimizationStatus.LimitReached
        : null;

    private static double[] Widen(float[] values, double[] wide)
    {
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}
