#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// Sums and maxima over virtual lanes: 16 of them in one, two or four vectors, 8 in one or two, 4 in one. The tree is always that of halves,
// lane i with lane i + 8, then + 4, + 2, + 1, so that the bits do not depend on the width.
public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>The sum of 16 lanes as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> x) => Sum(x.GetLower() + x.GetUpper());

    /// <summary>The sum of 16 lanes (0-7 in <paramref name="low"/>) as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> low, Vector256<float> high) => Sum(low + high);

    /// <summary>The sum of 16 lanes (0-3 in <paramref name="a"/>, 12-15 in <paramref name="d"/>) as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d) => Sum(a + c, b + d);

    /// <summary>The sum of 8 lanes as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> x) => Sum(x.GetLower() + x.GetUpper());

    /// <summary>The sum of 8 lanes (0-3 in <paramref name="low"/>) as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> low, Vector128<float> high) => Sum(low + high);

    /// <summary>The sum of 4 lanes as a tree of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> x)
    {
        var pairs = x + Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1));
        return pairs.ToScalar() + pairs.GetElement(1);
    }

    /// <summary>The largest of 16 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector512<float> x) => MaxOf(Max(x.GetLower(), x.GetUpper()));

    /// <summary>The largest of 16 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector256<float> low, Vector256<float> high) => MaxOf(Max(low, high));

    /// <summary>The largest of 16 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d) =>
        MaxOf(Max(a, c), Max(b, d));

    /// <summary>The largest of 8 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector256<float> x) => MaxOf(Max(x.GetLower(), x.GetUpper()));

    /// <summary>The largest of 8 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector128<float> low, Vector128<float> high) => MaxOf(Max(low, high));

    /// <summary>The largest of 4 lanes, NaN where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(Vector128<float> x)
    {
        var pairs = Max(x, Vector128.Shuffle(x, Vector128.Create(2, 3, 0, 1)));
        return Max(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
#endif

    /// <summary>The sum of one lane: <paramref name="x"/>.</summary>
    public static float Sum(float x) => x;

    /// <summary>The largest of one lane: <paramref name="x"/>.</summary>
    public static float MaxOf(float x) => x;
}
