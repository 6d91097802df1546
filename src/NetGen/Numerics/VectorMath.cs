using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The functions of <see cref="Simd"/>, each written once for every vector width and for a single float. No branch, no table, no
/// reciprocal estimate; the coefficients are minimax fits of this project. Errors are in units in the last place, with fused multiply-add.
/// </summary>
internal static partial class VectorMath
{
    private const float Log2OfE = 1.44269504f;

    // ln 2 in two parts; the first has so few bits that its product with an exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    private const int SignBit = int.MinValue;
    private const int ExponentBits = unchecked((int)0xFF800000);

    // Where one power of two ends and the next begins, so that a reduced logarithm is taken of a number in [sqrt(1/2), sqrt(2)).
    private const int BitsOfRootHalf = 0x3F3504F3;
    private const int BitsOfFour = 0x40800000;
    private const float SmallestNormal = 1.17549435e-38f;
    private const float TwoTo23 = 8388608f;

    /// <summary>
    /// e^x = 2^n * e^r, |r| &lt;= ln 2 / 2, computed as 2 e^r * 2^(n-1): so everything up to the largest float is reached and what is
    /// larger becomes infinity. Where 2^(n-1) is no normal number, below -86.99, the result is 0. Error 1.4.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V two = v.Create(2f);
        V r = ReduceExponent<TOps, V>(ClampExponent<TOps, V>(x), out V scale);
        V p = ExponentialTail<TOps, V>(r, out V square);
        return v.Multiply(v.MultiplyAdd(p, square, v.MultiplyAdd(r, two, two)), scale);
    }

    /// <summary>e^x - 1 = 2 (2^(n-1) (e^r - 1) + 2^(n-1) - 1/2): for n = 0 nothing is lost at 0. Error 1.5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V y = Expm1OfClamped<TOps, V>(ClampExponent<TOps, V>(x));
        return v.OrBits(y, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>1 / (1 + e^-x). Not through tanh, which has no relative accuracy below -9. Error 3.3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        return v.Divide(one, v.Add(one, Exp<TOps, V>(v.Negate(x))));
    }

    /// <summary>
    /// x P(x^2) / Q(x^2), both of degree 4. At 9.02 the hyperbolic tangent rounds to 1; rounding of P and Q must not lead beyond that.
    /// Error 4.5.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        x = v.AtMost(v.AtLeast(x, v.Create(-9.02f)), v.Create(9.02f));
        V square = v.Multiply(x, x);
        V p = v.MultiplyAdd(v.Create(1.3384245e-08f), square, v.Create(2.0635774e-05f));
        V q = v.MultiplyAdd(v.Create(7.790216e-07f), square, v.Create(0.00032885125f));
        p = v.MultiplyAdd(p, square, v.Create(0.0034974539f));
        q = v.MultiplyAdd(q, square, v.Create(0.025884343f));
        p = v.MultiplyAdd(p, square, v.Create(0.13382684f));
        q = v.MultiplyAdd(q, square, v.Create(0.46716008f));
        p = v.MultiplyAdd(p, square, one);
        q = v.MultiplyAdd(q, square, one);
        V y = v.Divide(v.Multiply(x, p), q);
        return v.AtMost(v.AtLeast(y, v.Create(-1f)), one);
    }

    /// <summary>
    /// erf |x| = 1 - e^-t with t = |x| G(|x|), G being the polynomial that fits -ln(erfc x) / x up to 4, where erf rounds to 1:
    /// one formula with full relative accuracy at both ends. Error 2.5.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V a = v.AtMost(v.Abs(x), v.Create(4f));
        V t = v.MultiplyAdd(v.Create(9.256264e-06f), a, v.Create(-0.00011764126f));
        t = v.MultiplyAdd(t, a, v.Create(0.0006328368f));
        t = v.MultiplyAdd(t, a, v.Create(-0.0016670274f));
        t = v.MultiplyAdd(t, a, v.Create(0.00016039603f));
        t = v.MultiplyAdd(t, a, v.Create(0.019153064f));
        t = v.MultiplyAdd(t, a, v.Create(-0.10277783f));
        t = v.MultiplyAdd(t, a, v.Create(-0.6366194f));
        t = v.MultiplyAdd(t, a, v.Create(-1.1283792f));
        V y = v.Abs(Expm1OfClamped<TOps, V>(v.Multiply(t, a)));
        return v.OrBits(y, v.AndBits(x, v.CreateBits(SignBit)));
    }

    /// <summary>The natural logarithm: ln x = k ln 2 + ln(1 + f). Denormals count; ln 0 = -infinity, below that NaN. Error 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V zero = v.Create(0f);
        V normal = v.Create(SmallestNormal);
        V y = v.IfGreater(normal, x, v.Multiply(x, v.Create(TwoTo23)), x);
        V bits = v.SubtractBits(y, v.CreateBits(BitsOfRootHalf));
        V k = v.Add(v.BitsToFloat(v.ShiftBitsRight(bits, 23)), v.IfGreater(normal, x, v.Create(-23f), zero));
        V f = v.Subtract(v.SubtractBits(y, v.AndBits(bits, v.CreateBits(ExponentBits))), v.Create(1f));
        V result = ReducedLogarithm<TOps, V>(f, k);
        V infinity = v.Create(float.PositiveInfinity);
        result = v.IfEqual(x, infinity, infinity, result);
        V otherwise = v.IfEqual(x, zero, v.Create(float.NegativeInfinity), v.Create(float.NaN));
        return v.IfGreater(x, zero, result, otherwise);
    }

    /// <summary>ln(1 + x), accurate relative to the result at 0; ln 0 = -infinity, below that NaN. Error 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V minusOne = v.Create(-1f);
        V y = Log1pOfFinite<TOps, V>(x);
        // The zeros and infinity, the numbers that doubling leaves alone, are their own results.
        y = v.IfEqual(v.Add(x, x), x, x, y);
        V otherwise = v.IfEqual(x, minusOne, v.Create(float.NegativeInfinity), v.Create(float.NaN));
        return v.IfGreater(x, minusOne, y, otherwise);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), where the first term also carries NaN. Error 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V small = Log1pOfFinite<TOps, V>(Exp<TOps, V>(v.Negate(v.Abs(x))));
        return v.Add(v.AtLeast(x, v.Create(0f)), small);
    }

    /// <summary>Bounds x so that 2^(n-1) is 0 at the lower end and 2^127 at the upper one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ClampExponent<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        return v.AtMost(v.AtLeast(x, v.Create(-87.3f)), v.Create(89f));
    }

    /// <summary>r of x = n ln 2 + r, and the scale 2^(n-1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReduceExponent<TOps, V>(V x, out V scale)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        // Adding 1.5 * 2^23 rounds to an integer and leaves it in the low bits. With the exponent bias of 2^(n-1) added as well, one shift
        // makes these bits the scale.
        V shift = v.Create(12582912f + 126f);
        V shifted = v.MultiplyAdd(x, v.Create(Log2OfE), shift);
        V n = v.Subtract(shifted, shift);
        scale = v.ShiftBitsLeft(shifted, 23);
        return v.MultiplyAdd(n, v.Create(-Ln2Low), v.MultiplyAdd(n, v.Create(-Ln2High), x));
    }

    /// <summary>2 (e^r - 1 - r) / r^2, in pairs of terms: a single prediction waits for this chain (Estrin's scheme).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExponentialTail<TOps, V>(V r, out V square)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        square = v.Multiply(r, r);
        V low = v.MultiplyAdd(v.Create(0.33333087f), r, v.Create(0.99999996f));
        V high = v.MultiplyAdd(v.Create(0.016733094f), r, v.Create(0.083334401f));
        return v.MultiplyAdd(v.MultiplyAdd(v.Create(0.0027765033f), square, high), square, low);
    }

    /// <summary>e^x - 1, but for the sign of zero, and of the tiniest denormals only zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Expm1OfClamped<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V half = v.Create(0.5f);
        V r = ReduceExponent<TOps, V>(x, out V scale);
        V p = v.MultiplyAdd(ExponentialTail<TOps, V>(r, out V square), v.Multiply(square, half), r);
        V y = v.MultiplyAdd(scale, p, v.Subtract(scale, half));
        return v.Add(y, y);
    }

    /// <summary>ln(1 + x), but for infinity, NaN, -1 and below, and the sign of zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Log1pOfFinite<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V bits = v.SubtractBits(v.Add(v.Create(1f), x), v.CreateBits(BitsOfRootHalf));
        V exponent = v.AndBits(bits, v.CreateBits(ExponentBits));
        // 1 + f = 2^-k (1 + x), so f = 2^-k x + (2^-k - 1): both exact, and f = x for k = 0. Four times 2^-k, because 2^-128 is too small.
        V inverse = v.SubtractBits(v.CreateBits(BitsOfFour), exponent);
        V f = v.Add(v.SubtractBits(x, exponent), v.MultiplyAdd(inverse, v.Create(0.25f), v.Create(-1f)));
        return ReducedLogarithm<TOps, V>(f, v.BitsToFloat(v.ShiftBitsRight(bits, 23)));
    }

    /// <summary>k ln 2 + ln(1 + f) for f from sqrt(1/2) - 1 to sqrt(2) - 1: f - f^2 / 2 + f^3 R(f), R of degree 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReducedLogarithm<TOps, V>(V f, V k)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V p = v.MultiplyAdd(v.Create(-0.0763462f), f, v.Create(0.12761643f));
        p = v.MultiplyAdd(p, f, v.Create(-0.13160151f));
        p = v.MultiplyAdd(p, f, v.Create(0.14201747f));
        p = v.MultiplyAdd(p, f, v.Create(-0.16623358f));
        p = v.MultiplyAdd(p, f, v.Create(0.20001228f));
        p = v.MultiplyAdd(p, f, v.Create(-0.2500082f));
        p = v.MultiplyAdd(p, f, v.Create(0.33333331f));
        V square = v.Multiply(f, f);
        V y = v.MultiplyAdd(k, v.Create(Ln2Low), v.Multiply(v.Multiply(p, f), square));
        y = v.Add(v.MultiplyAdd(square, v.Create(-0.5f), y), f);
        return v.MultiplyAdd(k, v.Create(Ln2High), y);
    }
}
