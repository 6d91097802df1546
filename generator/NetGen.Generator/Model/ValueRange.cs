using System.Globalization;

namespace NetGen.Generator;

/// <summary>The values that an activation can have. Ends are never reached where the function only tends to them.</summary>
internal readonly record struct ValueRange(double Min, double Max, bool IsClosed = false)
{
    /// <summary>True if both ends are finite: targets outside are out of reach on either side.</summary>
    public bool IsBounded => !double.IsInfinity(Min) && !double.IsInfinity(Max);

    /// <summary>True if a target of this size is approached as closely as training likes; an unknown one is not held against anybody.</summary>
    public bool Reaches(double target) => double.IsNaN(target) || (target >= Min && target <= Max);

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}{1}, {2}{3}",
        IsClosed && !double.IsInfinity(Min) ? '[' : '(',
        double.IsInfinity(Min) ? "-∞" : Min,
        double.IsInfinity(Max) ? "∞" : Max,
        IsClosed && !double.IsInfinity(Max) ? ']' : ')');
}
