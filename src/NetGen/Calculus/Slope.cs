using System;
using System.Linq;

namespace NetGen;

/// <summary>The derivative of a function that is computed in single precision, from its values alone.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Uncertainty">How far off it may be: noise, or contradictions between step sizes.</param>
internal readonly record struct Slope(double Value, double Uncertainty)
{
    private const int LargestExponent = -1;
    private const int SmallestExponent = -10;
    private const double SinglePrecision = 1.2e-7;

    public bool IsSignificant => Math.Abs(Value) > 4 * Uncertainty;

    /// <summary>Measures the slope at 0.</summary>
    /// <remarks>
    /// The fourth-order central difference at steps from 1/2 down to 1/1024. A large step drowns the noise of single precision, but
    /// curvature or the corner of a ReLU may lie within it, where the estimates of all smaller steps contradict: the step with the
    /// least noise that no smaller one contradicts wins. A corner nearer than the smallest step goes unseen.
    /// </remarks>
    /// <param name="function">
    /// Takes an offset; returns the offset that single precision made of it, the value there, and the size of what was added up to it.
    /// </param>
    /// <param name="noise">What is known of the rounding of its values, besides what their size tells.</param>
    public static Slope Measure(Func<double, (double Offset, double Value, double Magnitude)> function, double noise)
    {
        double rounding = Math.Max(noise, SinglePrecision * function(0).Magnitude);
        int count = LargestExponent - SmallestExponent + 1;
        double[] steps = [.. Enumerable.Range(0, count).Select(i => Math.Pow(2, LargestExponent - i))];
        double[] noises = [.. steps.Select(step => rounding / step)];
        double[] central = [.. steps.Select(step =>
        {
            var above = function(step);
            var below = function(-step);
            return (above.Value - below.Value) / (above.Offset - below.Offset);
        })];

        // (4·D(h/2) − D(h)) / 3 is the fourth-order difference with the steps h/2 and h.
        double[] slopes = [.. Enumerable.Range(0, count - 1).Select(i => (4 * central[i + 1] - central[i]) / 3)];
        double Doubt(int i) => noises[i + 1] + Enumerable.Range(i + 1, slopes.Length - i - 1)
            .Select(j => Math.Abs(slopes[i] - slopes[j]) - 2 * noises[j + 1])
            .Append(0).Max();
        int best = Enumerable.Range(0, slopes.Length).OrderBy(Doubt).First();
        return new Slope(slopes[best], Doubt(best));
    }
}
