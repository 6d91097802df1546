using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// What users' own activations and losses may call besides what layers need.
internal static partial class VectorMath
{
    private const float InverseHalfPi = 0.63661975f;
    private const float HalfPi = 1.5707964f;

    // π / 2 in three parts; the first two have so few bits that their products with a quarter turn's number are exact up to 8192.
    private const float HalfPiHigh = 1.5703125f;
    private const float HalfPiMiddle = 0.0004837513f;
    private const float HalfPiLow = 7.54979e-08f;

    private const float RoundToInteger = 12582912f;

    /// <summary>
    /// The sine, by quarter turns and polynomials of degree 9 and 8. Absolute error 1.2e-7 up to 10,000; beyond, it grows as the distance
    /// between neighbouring floats does. No number at infinity.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sin<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct => OfQuarterTurns<TOps, V>(x, 0f);

    /// <summary>The cosine: the sine a quarter turn further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cos<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct => OfQuarterTurns<TOps, V>(x, 1f);

    /// <summary>The arc tangent: x + x³ P(x²), P of degree 8, with 1 / x beyond 1. Error 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Atan<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        V a = v.Abs(x);
        V y = v.IfGreater(a, one, v.Divide(one, a), a);
        V p = ArcTangentOfShare<TOps, V>(y);
        p = v.IfGreater(a, one, v.Subtract(v.Create(HalfPi), p), p);
        return v.OrBits(p, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The hyperbolic sine, from e^|x| - 1 so that nothing is lost at 0; infinite above 88.72. Error 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sinh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        V e = Expm1<TOps, V>(v.Abs(x));
        // e / (e + 1) tends to 1, and would be no number where e is infinite.
        V share = v.IfGreater(e, v.Create(1e9f), one, v.Divide(e, v.Add(e, one)));
        return v.OrBits(v.Multiply(v.Create(0.5f), v.Add(e, share)), v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The hyperbolic cosine; infinite above 88.72. Error 2.5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cosh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V half = v.Create(0.5f);
        V e = Exp<TOps, V>(v.Abs(x));
        return v.MultiplyAdd(e, half, v.Divide(half, e));
    }

    /// <summary>
    /// x to the power y as e^(y ln x): relative error 2e-7 · (1 + |y ln x|). No number where x is negative, whatever y is; 1 where y is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pow<TOps, V>(V x, V y)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        return v.IfEqual(y, v.Create(0f), v.Create(1f), Exp<TOps, V>(v.Multiply(y, Log<TOps, V>(x))));
    }

    /// <summary>x &gt;= y ? a : b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V IfAtLeast<TOps, V>(V x, V y, V a, V b)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        return v.IfGreater(x, y, a, v.IfEqual(x, y, a, b));
    }

    /// <summary>The arc tangent of a number from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ArcTangentOfShare<TOps, V>(V y)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V z = v.Multiply(y, y);
        V p = v.MultiplyAdd(v.Create(-0.0023869972f), z, v.Create(0.013507771f));
        p = v.MultiplyAdd(p, z, v.Create(-0.03587154f));
        p = v.MultiplyAdd(p, z, v.Create(0.06250169f));
        p = v.MultiplyAdd(p, z, v.Create(-0.0865688f));
        p = v.MultiplyAdd(p, z, v.Create(0.110337645f));
        p = v.MultiplyAdd(p, z, v.Create(-0.14278568f));
        p = v.MultiplyAdd(p, z, v.Create(0.1999974f));
        p = v.MultiplyAdd(p, z, v.Create(-0.3333333f));
        return v.MultiplyAdd(v.Multiply(p, z), y, y);
    }

    /// <summary>
    /// The sine of x plus a number of quarter turns. The nearest quarter turn n leaves r = x - n π/2; its lowest bits say whether the sine
    /// or the cosine of r is wanted, and its sign.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OfQuarterTurns<TOps, V>(V x, float quarterTurns)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V zero = v.Create(0f);
        V round = v.Create(RoundToInteger);
        V shifted = v.MultiplyAdd(x, v.Create(InverseHalfPi), round);
        V n = v.Subtract(shifted, round);
        V turn = v.Add(shifted, v.Create(quarterTurns));
        V r = v.MultiplyAdd(n, v.Create(-HalfPiHigh), x);
        r = v.MultiplyAdd(n, v.Create(-HalfPiMiddle), r);
        r = v.MultiplyAdd(n, v.Create(-HalfPiLow), r);
        // Where x is so large that n is no longer exact, r must still stay where the polynomials are sines and cosines.
        r = v.AtMost(v.AtLeast(r, v.Create(-0.8f)), v.Create(0.8f));
        V z = v.Multiply(r, r);

        V s = v.MultiplyAdd(v.Create(2.7243811e-06f), z, v.Create(-0.00019840039f));
        s = v.MultiplyAdd(s, z, v.Create(0.008333332f));
        s = v.MultiplyAdd(s, z, v.Create(-0.16666667f));
        s = v.MultiplyAdd(v.Multiply(s, z), r, r);

        V c = v.MultiplyAdd(v.Create(-2.7295857e-07f), z, v.Create(2.480056e-05f));
        c = v.MultiplyAdd(c, z, v.Create(-0.0013888888f));
        c = v.MultiplyAdd(c, z, v.Create(0.041666668f));
        c = v.MultiplyAdd(v.Multiply(c, z), z, v.MultiplyAdd(z, v.Create(-0.5f), v.Create(1f)));

        // The lowest bit at the place of the sign makes a large negative integer, no bit makes 0.
        V y = v.IfGreater(zero, v.BitsToFloat(v.ShiftBitsLeft(turn, 31)), c, s);
        V sign = v.AndBits(v.ShiftBitsLeft(turn, 30), v.CreateBits(SignBit));
        return v.IfGreater(zero, v.BitsToFloat(sign), v.Negate(y), y);
    }
}
