using System;
using NetGen;

namespace GradientDescentSample;

/// <summary>The lecture's example, with a gradient that the generator derives.</summary>
public static partial class Lecture
{
    /// <summary>f(x, y) = e^(x² + y²) + (x − 2)² + (y − 3)²: convex, its minimum 9.505774 at (0.547742, 0.821613).</summary>
    [Gradient]
    public static double F(double x, double y) => Math.Exp((x * x) + (y * y)) + ((x - 2) * (x - 2)) + ((y - 3) * (y - 3));
}
