using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace NonConvexity;

/// <summary>The same descents on both landscapes, from starts on a circle.</summary>
public static class Starts
{
    private const int Count = 12;
    private const double Radius = 1.6;

    public static IReadOnlyList<MinimizationResult> Descend(GradientFunction gradient) =>
        [.. Enumerable.Range(0, Count).Select(i => Math.Tau * (i + 0.25) / Count).Select(angle => GradientDescent.Minimize(
            gradient, [Radius * Math.Cos(angle), Radius * Math.Sin(angle)], learningRate: 0.03, threshold: 1e-6, maxIterations: 10_000))];

    /// <summary>The different points where the descents end.</summary>
    public static IReadOnlyList<(double X, double Y)> Minima(IEnumerable<MinimizationResult> descents) =>
        [.. descents.Select(descent => (Math.Round(descent.Point[0], 3), Math.Round(descent.Point[1], 3))).Distinct()];
}
