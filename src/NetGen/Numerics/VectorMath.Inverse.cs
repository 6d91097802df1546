using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// Inverses of the elementary functions, and the cube root: what users' own activations and losses may call, too.
internal static partial class VectorMath
{
    // π and π / 2 as the nearest float and the rest: a small angle is taken from the rest first, so that one rounding is left.
    private const float HalfPiRest = -4.371139e-08f;
    private const float Pi = 3.1415927f;
    private const float PiRest = -8.742278e-08f;

    private const float Ln2 = 0.6931472f;

    // From here on √(x² ± 1) is x, and x² need not be computed, which would overflow.
    private const float OneIsLost = 1e8f;

    /// <summary>The arc sine: x + x³ P(x²) up to 1/2, beyond it π/2 − 2 asin √((1 − x) / 2). No number beyond 1. Error 2.4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Asin<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V p = HalfArcSine<TOps, V>(v.Abs(x));
        p = v.IfGreater(v.Abs(x), v.Create(0.5f), FromHalfPi<TOps, V>(v.Add(p, p)), p);
        return v.OrBits(p, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The arc cosine, by the arc sine's two parts. No number beyond 1. Error 1.4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Acos<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V p = HalfArcSine<TOps, V>(v.Abs(x));
        V twice = v.Add(p, p);
        V far = v.IfGreater(v.Create(0f), x, v.Add(v.Create(Pi), v.Subtract(v.Create(PiRest), twice)), twice);
        V near = FromHalfPi<TOps, V>(v.OrBits(p, v.AndBits(x, v.CreateBits(SignBit))));
        return v.IfGreater(v.Abs(x), v.Create(0.5f), far, near);
    }

    /// <summary>The angle of the point (x, y) from −π to π; signed zeros and infinities count as in IEEE 754. Error 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Atan2<TOps, V>(V y, V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V zero = v.Create(0f);
        V a = v.Abs(x);
        V b = v.Abs(y);
        V smaller = v.IfGreater(b, a, a, b);
        V larger = v.IfGreater(b, a, b, a);
        V share = v.IfEqual(smaller, larger, v.Create(1f), v.Divide(smaller, larger));
        V angle = ArcTangentOfShare<TOps, V>(v.IfEqual(larger, zero, zero, share));
        angle = v.IfGreater(b, a, FromHalfPi<TOps, V>(angle), angle);

        // The sign as a number: it is there for −0 too.
        V sign = v.BitsToFloat(v.AndBits(x, v.CreateBits(SignBit)));
        angle = v.IfGreater(zero, sign, v.Add(v.Create(Pi), v.Subtract(v.Create(PiRest), angle)), angle);
        return v.OrBits(angle, v.AndBits(y, v.CreateBits(SignBit)));
    }

    /// <summary>
    /// The cube root, that of a negative number negative: e^(ln|x| / 3) and one step of Newton's method. |x| is multiplied by 2^48 or 2^-3,
    /// so that its cube is neither lost nor too large. Error 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cbrt<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        V a = v.Abs(x);
        V m = v.Multiply(a, v.IfGreater(a, one, v.Create(0.125f), v.Create(281474976710656f)));
        V y = Exp<TOps, V>(v.Multiply(Log<TOps, V>(m), v.Create(0.33333334f)));
        V square = v.Multiply(y, y);
        V excess = v.MultiplyAdd(square, y, v.Negate(m));
        y = v.Subtract(y, v.Divide(excess, v.Multiply(v.Create(3f), square)));
        y = v.Multiply(y, v.IfGreater(a, one, v.Create(2f), v.Create(1.52587890625e-05f)));

        // 0 and infinity, the numbers that doubling leaves alone, are their own results.
        y = v.IfEqual(v.Add(a, a), a, a, y);
        return v.OrBits(y, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The inverse hyperbolic sine: ln(1 + |x| + x² / (1 + √(x² + 1))), so that nothing is lost at 0. Error 2.2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Asinh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        V a = v.Abs(x);
        V root = v.Sqrt(v.MultiplyAdd(a, a, one));
        V y = LogarithmOfSum<TOps, V>(a, a, v.MultiplyAdd(a, v.Divide(a, v.Add(one, root)), a));
        return v.OrBits(y, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The inverse hyperbolic cosine: ln(1 + t + √(t (t + 2))) with t = x − 1. No number below 1. Error 2.2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Acosh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        V t = v.Subtract(x, one);
        V root = v.Sqrt(v.Multiply(t, v.Add(t, v.Create(2f))));
        V y = LogarithmOfSum<TOps, V>(x, t, v.Add(t, root));
        return v.IfGreater(one, x, v.Create(float.NaN), y);
    }

    /// <summary>The inverse hyperbolic tangent: ln(1 + 2|x| / (1 − |x|)) / 2. Infinite at 1, no number beyond. Error 2.2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Atanh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V a = v.Abs(x);
        V y = Log1p<TOps, V>(v.Divide(v.Add(a, a), v.Subtract(v.Create(1f), a)));
        return v.OrBits(v.Multiply(v.Create(0.5f), y), v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>ln(1 + sum), or ln 2 + ln(1 + t) where x is so large that the sum may not be a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogarithmOfSum<TOps, V>(V x, V t, V sum)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V large = v.Create(OneIsLost);
        V y = Log1p<TOps, V>(v.IfGreater(x, large, t, sum));
        return v.Add(y, v.IfGreater(x, large, v.Create(Ln2), v.Create(0f)));
    }

    /// <summary>asin a of a positive number up to 1/2, and asin √((1 − a) / 2), which is half of acos a, beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V HalfArcSine<TOps, V>(V a)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V half = v.Create(0.5f);
        V z = v.IfGreater(a, half, v.Multiply(half, v.Subtract(v.Create(1f), a)), v.Multiply(a, a));
        V y = v.IfGreater(a, half, v.Sqrt(z), a);
        V p = v.MultiplyAdd(v.Create(0.04221862f), z, v.Create(0.024147563f));
        p = v.MultiplyAdd(p, z, v.Create(0.045477107f));
        p = v.MultiplyAdd(p, z, v.Create(0.07495242f));
        p = v.MultiplyAdd(p, z, v.Create(0.16666754f));
        return v.MultiplyAdd(v.Multiply(p, z), y, y);
    }

    /// <summary>π/2 less an angle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FromHalfPi<TOps, V>(V angle)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        return v.Add(v.Create(HalfPi), v.Subtract(v.Create(HalfPiRest), angle));
    }
}
