using System;

namespace NetGen.Tests.Numerics;

/// <summary>What <see cref="System.Math"/> lacks, in double precision: at least nine digits more than a float has.</summary>
internal static class ExactFunctions
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    public static double Log1p(double x)
    {
        if (Math.Abs(x) < 1e-4)
        {
            return x - (x * x / 2) + (x * x * x / 3) - (x * x * x * x / 4);
        }

        double u = 1 + x;
        return u > 0 && !double.IsInfinity(u) ? Math.Log(u) - ((u - 1 - x) / u) : Math.Log(u);
    }

    public static double Expm1(double x) =>
        Math.Abs(x) < 1e-3 ? x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4)))))) : Math.Exp(x) - 1;

    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (a > 6)
        {
            return Math.Sign(x);
        }

        return a < 3 ? ErfSeries(x) : Math.CopySign(1 - ErfcFraction(a), x);
    }

    private static double ErfSeries(double x)
    {
        double term = x;
        double sum = x;
        for (int k = 1; k < 100 && Math.Abs(term) > 1e-17 * Math.Abs(sum); k++)
        {
            term *= -x * x / k;
            sum += term / ((2 * k) + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }

    private static double ErfcFraction(double x)
    {
        double tail = 0;
        for (int k = 60; k >= 1; k--)
        {
            tail = k / 2.0 / (x + tail);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + tail);
    }
}
