using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Compares numbers with a stated tolerance: absolute below 1, relative above.</summary>
public static class Difference
{
    /// <summary>Throws unless every number is within the tolerance of the expected one; NaN equals NaN.</summary>
    /// <param name="what">What is compared, for the message.</param>
    /// <param name="expected">The right numbers.</param>
    /// <param name="actual">The numbers to judge.</param>
    /// <param name="tolerance">The largest |actual − expected| / max(1, |expected|).</param>
    public static void Require(string what, IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        if (expected.Count != actual.Count)
        {
            throw new DifferenceException($"{what}: {expected.Count} numbers expected, got {actual.Count}.");
        }
        int worst = Enumerable.Range(0, expected.Count).MaxBy(i => Error(expected[i], actual[i]));
        if (expected.Count > 0 && !(Error(expected[worst], actual[worst]) <= tolerance))
        {
            int wrong = Enumerable.Range(0, expected.Count).Count(i => !(Error(expected[i], actual[i]) <= tolerance));
            double error = Error(expected[worst], actual[worst]);
            throw new DifferenceException(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {what}: {wrong} of {expected.Count} numbers are off by more than {tolerance:G3};
                    worst at [{worst}]: expected {expected[worst]:R}, got {actual[worst]:R}, off by {error:G3}
                """));
        }
    }

    /// <summary>The same for a network's floats.</summary>
    public static void Require(string what, IReadOnlyList<double> expected, ReadOnlySpan<float> actual, double tolerance)
        => Require(what, expected, [.. actual.ToArray().Select(value => (double)value)], tolerance);

    private static double Error(double expected, double actual)
        => expected.Equals(actual) ? 0
            : double.IsFinite(expected) && double.IsFinite(actual) ? Math.Abs(actual - expected) / Math.Max(1, Math.Abs(expected))
            : double.PositiveInfinity;
}
