using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>What all minimisations share: arguments, the path, the norm, and the ways to end.</summary>
internal static class Descent
{
    /// <summary>Checks what every minimisation takes, before anything is computed.</summary>
    public static void CheckArguments(
        Delegate? gradient, string gradientName, int variables, double learningRate, double threshold, int maxIterations)
    {
        if (gradient is null)
        {
            throw new ArgumentNullException(gradientName);
        }

        if (variables == 0)
        {
            throw new ArgumentException("start holds no value, but there must be at least one variable.", "start");
        }

        if (!(learningRate > 0 && learningRate <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "The learning rate must be positive and finite.");
        }

        if (double.IsNaN(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        }

        if (maxIterations < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxIterations), maxIterations, "The limit of iterations must not be negative.");
        }
    }

    /// <summary>The Euclidean norm, of which no square overflows; NaN if an element is no number.</summary>
    public static double Norm(ReadOnlySpan<double> vector)
    {
        double largest = 0;
        foreach (double value in vector)
        {
            // Not Math.Max's order of arguments: NaN must win from either side, and does.
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0 || !IsFinite(largest))
        {
            return largest;
        }

        double sum = 0;
        foreach (double value in vector)
        {
            sum += value / largest * (value / largest);
        }

        return largest * Math.Sqrt(sum);
    }

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>True if every coordinate is finite.</summary>
    public static bool IsFinite(ReadOnlySpan<double> point)
    {
        foreach (double value in point)
        {
            if (!IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps a point; beyond the longest path the last one takes its predecessor's place.</summary>
    public static void Record<T>(List<T[]> path, T[] point)
        where T : struct, IFormattable
    {
        if (path.Count > MinimizationResult<T>.LongestPath)
        {
            path[path.Count - 1] = point;
        }
        else
        {
            path.Add(point);
        }
    }
}
