using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Where a minimisation in double precision ended, why, and how it got there.</summary>
public sealed class MinimizationResult : MinimizationResult<double>
{
    internal MinimizationResult(
        MinimizationStatus status, double[] point, int iterations, double gradientNorm, double learningRate, IReadOnlyList<double[]> path)
        : base(status, point, iterations, gradientNorm, learningRate, path)
    {
    }

    /// <summary>Returns if the run did not diverge.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="DivergenceException">The run diverged; the message is <see cref="MinimizationResult{T}.ToString"/>.</exception>
    public new MinimizationResult ThrowIfDiverged() => (MinimizationResult)base.ThrowIfDiverged();
}

/// <summary>Where a minimisation ended, why, and how it got there.</summary>
/// <typeparam name="T">The type of a coordinate, float or double.</typeparam>
public class MinimizationResult<T>
    where T : struct, IFormattable
{
    internal MinimizationResult(
        MinimizationStatus status, T[] point, int iterations, double gradientNorm, double learningRate, IReadOnlyList<T[]> path)
    {
        Status = status;
        Point = point;
        Iterations = iterations;
        GradientNorm = gradientNorm;
        LearningRate = learningRate;
        Path = path;
    }

    /// <summary>How the run ended.</summary>
    public MinimizationStatus Status { get; }

    /// <summary>True if the gradient's norm fell to the threshold.</summary>
    public bool Converged => Status == MinimizationStatus.Converged;

    /// <summary>The last point. Of a diverged run it is the one at which the gradient is no longer finite, or itself not finite.</summary>
    public T[] Point { get; }

    /// <summary>The number of steps that were taken.</summary>
    public int Iterations { get; }

    /// <summary>The Euclidean norm of the gradient at <see cref="Point"/>, of which the status was judged.</summary>
    public double GradientNorm { get; }

    /// <summary>The learning rate η of the run.</summary>
    public double LearningRate { get; }

    /// <summary>
    /// The points from the start to <see cref="Point"/>, one more than there are steps. Very long runs keep the first
    /// <see cref="LongestPath"/> points and the last one.
    /// </summary>
    public IReadOnlyList<T[]> Path { get; }

    /// <summary>The number of points from which on <see cref="Path"/> keeps only the last.</summary>
    public const int LongestPath = 1_000_000;

    /// <summary>Returns if the run did not diverge.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="DivergenceException">The run diverged; the message is <see cref="ToString"/>.</exception>
    public MinimizationResult<T> ThrowIfDiverged() =>
        Status == MinimizationStatus.Diverged ? throw new DivergenceException(ToString()) : this;

    /// <summary>Writes how the run ended, with the step, ‖∇f‖ and η.</summary>
    /// <returns>One sentence.</returns>
    public override string ToString()
    {
        string point = string.Join(", ", Point.Select(value => FormattableString.Invariant($"{value:G6}")));
        string facts = FormattableString.Invariant($"‖∇f‖ = {GradientNorm:G6} with η = {LearningRate:G6}");
        return Status switch
        {
            MinimizationStatus.Converged => $"Converged at step {Iterations}: {facts}, at ({point}).",
            MinimizationStatus.LimitReached => $"Not converged after the limit of {Iterations} steps: {facts}, at ({point}).",
            _ => $"Diverged at step {Iterations}: {facts}, at ({point}); choose a smaller learning rate, or a start nearer to the minimum.",
        };
    }
}
