using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The functions of <see cref="Simd"/>, each written once for every vector width and for a single float. Coefficients are minimax fits.
/// </summary>
internal static partial class VectorMath
{
    /// <summary>1.5 * 2^23: adding it rounds to an integer, which then stands in the low bits.</summary>
    private const float RoundingShift = 12582912f;

    private const float Log2OfE = 1.44269504f;

    /// <summary>ln 2 in two parts; the first has so few bits that its product with an exponent is exact.</summary>
    private const float Ln2High = 0.693359375f;

    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>
    /// e^x = 2^n * e^r, |r| &lt;= ln 2 / 2. The polynomial gives 2 e^r and the scale is 2^(n-1), so that everything up to the largest float
    /// is reached and what is larger becomes infinity; where 2^(n-1) is no normal number, from x &lt; -86.99 on, the result is 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        // With the exponent bias of 2^(n-1) added as well, a shift makes the rounded number the scale.
        V shift = v.Create(RoundingShift + 126f);
        x = v.AtMost(v.AtLeast(x, v.Create(-87.3f)), v.Create(89f));
        V shifted = v.MultiplyAdd(x, v.Create(Log2OfE), shift);
        V n = v.Subtract(shifted, shift);
        V r = v.MultiplyAdd(n, v.Create(-Ln2High), x);
        r = v.MultiplyAdd(n, v.Create(-Ln2Low), r);
        V p = v.MultiplyAdd(v.Create(0.0027629079f), r, v.Create(0.01673749f));
        p = v.MultiplyAdd(p, r, v.Create(0.08333678f));
        p = v.MultiplyAdd(p, r, v.Create(0.3333304f));
        p = v.MultiplyAdd(p, r, v.Create(0.99999987f));
        p = v.MultiplyAdd(p, r, v.Create(2f));
        p = v.MultiplyAdd(p, r, v.Create(2f));
        return v.Multiply(p, v.ShiftBitsLeft(shifted, 23));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        return v.Divide(one, v.Add(one, Exp<TOps, V>(v.Negate(x))));
    }

    /// <summary>x P(x^2) / Q(x^2), both of degree 4: full relative accuracy at 0, and 1 from the bound on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<TOps, V>(V x)
        where TOps : struct, IVectorOperations<V>
        where V : struct
    {
        TOps v = default;
        V one = v.Create(1f);
        x = v.AtMost(v.AtLeast(x, v.Create(-TanhBound)), v.Create(TanhBound));
        V square = v.Multiply(x, x);
        V p = v.MultiplyAdd(v.Create(1.3384246e-08f), square, v.Create(2.0635777e-05f));
        V q = v.MultiplyAdd(v.Create(7.790227e-07f), square, v.Create(0.00032885122f));
        p = v.MultiplyAdd(p, square, v.Create(0.0034974541f));
        q = v.MultiplyAdd(q, square, v.Create(0.025884347f));
        p = v.MultiplyAdd(p, square, v.Create(0.13382684f));
        q = v.MultiplyAdd(q, square, v.Create(0.46716006f));
        p = v.MultiplyAdd(p, square, one);
        q = v.MultiplyAdd(q, square, one);
        return v.Divide(v.Multiply(x, p), q);
    }

    private const float TanhBound = 9.02f;
}
