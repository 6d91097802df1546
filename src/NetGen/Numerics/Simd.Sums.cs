#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
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

    /// <summary>The sums of 16 lanes of each vector, in order; each as <see cref="Sum(Vector512{float})"/> gives it, with shared steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumEach(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) => SumEach(
        a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    /// <summary>The sums of 8 lanes of each vector, in order; each as <see cref="Sum(Vector256{float})"/> gives it, with shared steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumEach(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        if (!Avx.IsSupported)
        {
            return SumEach(
                a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());
        }

        // a and c share a vector, as do b and d, so that the last step leaves the order a, b, c, d.
        var ac = Avx.Permute2x128(a, c, 0x20) + Avx.Permute2x128(a, c, 0x31);
        var bd = Avx.Permute2x128(b, d, 0x20) + Avx.Permute2x128(b, d, 0x31);
        var pairs = Avx.Shuffle(ac, bd, 0x44) + Avx.Shuffle(ac, bd, 0xEE);
        return Sse.Shuffle(pairs.GetLower(), pairs.GetUpper(), 0x88) + Sse.Shuffle(pairs.GetLower(), pairs.GetUpper(), 0xDD);
    }

    /// <summary>The sums of 4 lanes of each vector, in order; each as <see cref="Sum(Vector128{float})"/> gives it, with shared steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumEach(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        if (Sse.IsSupported)
        {
            var ab = Sse.MoveLowToHigh(a, b) + Sse.MoveHighToLow(b, a);
            var cd = Sse.MoveLowToHigh(c, d) + Sse.MoveHighToLow(d, c);
            return Sse.Shuffle(ab, cd, 0x88) + Sse.Shuffle(ab, cd, 0xDD);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            var ab = Halves(a, b);
            var cd = Halves(c, d);
            return AdvSimd.Arm64.AddPairwise(ab, cd);
        }

        return Vector128.Create(Sum(a), Sum(b), Sum(c), Sum(d));

        static Vector128<float> Halves(Vector128<float> x, Vector128<float> y) =>
            AdvSimd.Arm64.ZipLow(x.AsInt64(), y.AsInt64()).AsSingle() + AdvSimd.Arm64.ZipHigh(x.AsInt64(), y.AsInt64()).AsSingle();
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
