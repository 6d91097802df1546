using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Between the floats of a network and the doubles of the oracle.</summary>
public static class Precision
{
    public static double[] ToDoubles(this IEnumerable<float> values) => [.. values.Select(value => (double)value)];

    public static float[] ToFloats(this IEnumerable<double> values) => [.. values.Select(value => (float)value)];

    /// <summary>Doubles that a float can hold, so that a network and the oracle start from the same numbers.</summary>
    public static double[] RoundedToFloat(this IEnumerable<double> values) => [.. values.Select(value => (double)(float)value)];
}
