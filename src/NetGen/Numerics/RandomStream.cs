using System;

namespace NetGen.Numerics;

/// <summary>
/// A stream of random numbers that is the same, bit for bit, on every platform and framework: SplitMix64 (Steele, Lea &amp; Flood, “Fast
/// Splittable Pseudorandom Number Generators”, OOPSLA 2014), and floating-point operations that IEEE 754 rounds exactly.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;
    private double? _spareNormal;

    /// <summary>Streams of different pairs of seed and index are independent.</summary>
    public RandomStream(int seed, int index)
    {
        _state = Mix(Mix((uint)seed + Step) + ((uint)index + 1UL) * Step);
    }

    public ulong Next()
    {
        _state += Step;
        return Mix(_state);
    }

    /// <summary>Uniform in the open interval from −1 to 1, symmetric around 0.</summary>
    public double NextSigned()
    {
        const double TwoToThe51 = 1L << 51;
        return ((Next() >> 12) + 0.5) / TwoToThe51 - 1;
    }

    /// <summary>Normal of mean 0 and deviation 1, by the polar method (Marsaglia &amp; Bray, SIAM Review 6, 1964).</summary>
    public double NextNormal()
    {
        if (_spareNormal is double spare)
        {
            _spareNormal = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = NextSigned();
            y = NextSigned();
            square = x * x + y * y;
        }
        while (square >= 1);

        double factor = Math.Sqrt(-2 * Log(square) / square);
        _spareNormal = y * factor;
        return x * factor;
    }

    /// <summary>As <see cref="NextNormal"/>, but never further than two deviations from 0.</summary>
    public double NextTruncatedNormal()
    {
        while (true)
        {
            double value = NextNormal();
            if (value >= -2 && value <= 2)
            {
                return value;
            }
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    // Math.Log differs in its last bits between platforms. With x = m · 2ᵉ and m around 1, log m is 2 · artanh s, s = (m − 1) / (m + 1),
    // by its series: s² < 0.03, so that the thirteenth term is below the last bit. x is positive and normal.
    private static double Log(double x)
    {
        const double Log2 = 0.69314718055994530942;
        const double SquareRootOf2 = 1.41421356237309504880;
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOf2)
        {
            mantissa /= 2;
            exponent++;
        }

        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double series = 0;
        for (int power = 23; power > 0; power -= 2)
        {
            series = series * square + 1.0 / power;
        }

        return exponent * Log2 + 2 * s * series;
    }
}
