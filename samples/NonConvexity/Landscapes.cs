using NetGen;

namespace NonConvexity;

/// <summary>Two landscapes that differ in their fourth powers.</summary>
public static partial class Landscapes
{
    /// <summary>Four valleys of different depth.</summary>
    [Gradient]
    public static double Valleys(double x, double y) =>
        (((x * x) - 1) * ((x * x) - 1)) + (((y * y) - 1) * ((y * y) - 1)) + (0.3 * x) + (0.15 * y) + (0.2 * x * y);

    /// <summary>A bowl with the same slope at the origin: convex, so every start leads to the one minimum.</summary>
    [Gradient]
    public static double Bowl(double x, double y) => (x * x) + (y * y) + (0.3 * x) + (0.15 * y) + (0.2 * x * y);
}
