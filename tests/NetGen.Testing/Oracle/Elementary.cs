using System;

namespace NetGen.Testing;

/// <summary>Functions of one number that the framework lacks, accurate to the last digits of a double.</summary>
internal static class Elementary
{
    /// <summary>exp(x) − 1 without cancellation (Kahan): the rounding of exp(x) is divided out again.</summary>
    public static double Expm1(double x)
    {
        double e = Math.Exp(x);
        return e == 1 ? x : e == 0 || double.IsPositiveInfinity(e) ? e - 1 : (e - 1) * x / Math.Log(e);
    }

    /// <summary>log(1 + x) without cancellation (Kahan).</summary>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(sum) ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>Φ(x), the probability that a standard normal number is below x.</summary>
    public static double NormalCumulative(double x) => UpperTail(-x / Math.Sqrt(2)) / 2;

    public static double NormalDensity(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    public static double Erf(double x) => Math.Abs(x) < 2 ? Series(x) : x > 0 ? 1 - Fraction(x) : Fraction(-x) - 1;

    /// <summary>1 − erf(x), with full relative accuracy in the tail.</summary>
    private static double UpperTail(double x) => double.IsNaN(x) ? x : x < 2 ? 1 - Erf(x) : Fraction(x);

    /// <summary>erf(x) = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5···(2n+1)): all terms have one sign (Abramowitz and Stegun 7.1.6).</summary>
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; n < 100; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>erfc(x) = exp(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))) for x ≥ 2 (7.1.14).</summary>
    private static double Fraction(double x)
    {
        double tail = x;
        for (int n = 120; n > 0; n--)
        {
            tail = x + n / 2.0 / tail;
        }
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / tail;
    }
}
