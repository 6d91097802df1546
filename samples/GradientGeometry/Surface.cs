using System;
using NetGen;

namespace GradientGeometry;

/// <summary>A smooth function of two variables and its geometry at one point.</summary>
public static partial class Surface
{
    public static readonly (double X, double Y) Point = (0.9, 0.4);

    [Gradient]
    public static double F(double x, double y) => (x * x) + (0.5 * y * y) + Math.Sin(x * y);

    /// <summary>f along the direction of an angle, t away from the point.</summary>
    public static double Along(double angle, double t) => F(Point.X + (t * Math.Cos(angle)), Point.Y + (t * Math.Sin(angle)));

    /// <summary>The slope in a direction, measured: the symmetric difference quotient.</summary>
    public static double MeasuredSlope(double angle, double step = 1e-5) => (Along(angle, step) - Along(angle, -step)) / (2 * step);

    /// <summary>The slope in a direction as the gradient has it: ∇f · d.</summary>
    public static double Slope(double angle)
    {
        var (x, y) = FGradient(Point.X, Point.Y);
        return (x * Math.Cos(angle)) + (y * Math.Sin(angle));
    }

    /// <summary>The direction of steepest ascent: that of the gradient.</summary>
    public static double SteepestAngle
    {
        get
        {
            var (x, y) = FGradient(Point.X, Point.Y);
            return Math.Atan2(y, x);
        }
    }

    /// <summary>How far the linear approximation f + t ∇f · d is off.</summary>
    public static double LinearError(double angle, double t) => Math.Abs(Along(angle, t) - Along(angle, 0) - (t * Slope(angle)));
}
