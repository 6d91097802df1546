using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What Adam divides its averages by, since they start at zero.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BiasCorrection
{
    /// <summary>1 − βᵗ for the step after <paramref name="stepCount"/> steps: t = stepCount + 1.</summary>
    /// <param name="beta">The share of an average that a step keeps, in [0, 1).</param>
    /// <param name="stepCount">The steps so far; a negative number counts as none.</param>
    /// <returns>A number in (0, 1], the same bits on every machine: only multiplications, no power function of the system.</returns>
    public static double Next(double beta, long stepCount)
    {
        // βᵗ = β · β^stepCount, by the bits of the exponent.
        double power = beta;
        double square = beta;
        for (long bits = stepCount; bits > 0 && power > 0; bits >>= 1)
        {
            if ((bits & 1) != 0)
            {
                power *= square;
            }

            square *= square;
        }

        return 1 - power;
    }
}
