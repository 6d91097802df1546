using NetGen;

namespace GradientDescentSample;

/// <summary>The runs that the lecture shows: a good rate, one near the limit of 0.1134, and one beyond it.</summary>
public static class Descents
{
    /// <summary>A run has arrived when its step η ‖∇f‖ is at most this.</summary>
    public const double SmallestStep = 1e-9;

    public static readonly double[] Rates = [0.06, 0.1, 0.2];

    public static readonly (double X, double Y) Minimum = (0.547742, 0.821613);

    public static MinimizationResult From(double x, double y, double rate) =>
        GradientDescent.Minimize(Lecture.FGradient, [x, y], rate, SmallestStep / rate, maxIterations: 1000);
}
