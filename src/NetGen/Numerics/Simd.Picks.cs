#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Lanes in a new order, where neighbouring pixels share a vector. The lanes are constants where emitted code calls these.
public static partial class Simd
{
    /// <summary>Lanes of two vectors by number: 0 to 15 are those of <paramref name="a"/>, 16 to 31 those of <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pick(Vector512<float> a, Vector512<float> b, Vector512<int> lanes)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(a, lanes, b);
        }

        return Vector512.Create(
            PickHalf(a, b, lanes.GetLower()),
            PickHalf(a, b, lanes.GetUpper()));
    }

    /// <summary>Lanes of two vectors by number: 0 to 7 are those of <paramref name="a"/>, 8 to 15 those of <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pick(Vector256<float> a, Vector256<float> b, Vector256<int> lanes)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.PermuteVar8x32x2(a, lanes, b);
        }

        if (Avx2.IsSupported)
        {
            // The instruction looks at the lowest three bits of a number only.
            return Vector256.ConditionalSelect(
                Vector256.GreaterThan(lanes, Vector256.Create(7)).AsSingle(),
                Avx2.PermuteVar8x32(b, lanes),
                Avx2.PermuteVar8x32(a, lanes));
        }

        return Vector256.Create(
            PickQuarter(a.GetLower(), a.GetUpper(), b.GetLower(), b.GetUpper(), lanes.GetLower()),
            PickQuarter(a.GetLower(), a.GetUpper(), b.GetLower(), b.GetUpper(), lanes.GetUpper()));
    }

    /// <summary>Lanes of two vectors by number: 0 to 3 are those of <paramref name="a"/>, 4 to 7 those of <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pick(Vector128<float> a, Vector128<float> b, Vector128<int> lanes)
    {
        if (Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.PermuteVar4x32x2(a, lanes, b);
        }

        if (Avx.IsSupported)
        {
            // The instruction looks at the lowest two bits of a number only.
            return Vector128.ConditionalSelect(
                Vector128.GreaterThan(lanes, Vector128.Create(3)).AsSingle(), Avx.PermuteVar(b, lanes), Avx.PermuteVar(a, lanes));
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            // Four bytes of each lane: 4 · lane + 0, 1, 2, 3.
            var bytes = (lanes * 0x04040404) + Vector128.Create(0x03020100);
            return AdvSimd.Arm64.VectorTableLookup((a.AsByte(), b.AsByte()), bytes.AsByte()).AsSingle();
        }

        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(lanes, Vector128.Create(3)).AsSingle(),
            Vector128.Shuffle(b, lanes & Vector128.Create(3)),
            Vector128.Shuffle(a, lanes & Vector128.Create(3)));
    }

    // A method for each lane and not one with a number: kernels hold so many of these calls that a longer body would keep the compiler from
    // inlining all of them.

    /// <summary>The first of four floats that are repeated over 16 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SpreadLane0(Vector512<float> fours) =>
        Avx512F.IsSupported ? Avx512F.Permute4x32(fours, 0x00) : Vector512.Create(fours.GetElement(0));

    /// <summary>The second of four floats that are repeated over 16 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SpreadLane1(Vector512<float> fours) =>
        Avx512F.IsSupported ? Avx512F.Permute4x32(fours, 0x55) : Vector512.Create(fours.GetElement(1));

    /// <summary>The third of four floats that are repeated over 16 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SpreadLane2(Vector512<float> fours) =>
        Avx512F.IsSupported ? Avx512F.Permute4x32(fours, 0xAA) : Vector512.Create(fours.GetElement(2));

    /// <summary>The fourth of four floats that are repeated over 16 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SpreadLane3(Vector512<float> fours) =>
        Avx512F.IsSupported ? Avx512F.Permute4x32(fours, 0xFF) : Vector512.Create(fours.GetElement(3));

    /// <summary>The first of four floats that are repeated over 8 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SpreadLane0(Vector256<float> fours) =>
        Avx.IsSupported ? Avx.Permute(fours, 0x00) : Vector256.Create(fours.GetElement(0));

    /// <summary>The second of four floats that are repeated over 8 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SpreadLane1(Vector256<float> fours) =>
        Avx.IsSupported ? Avx.Permute(fours, 0x55) : Vector256.Create(fours.GetElement(1));

    /// <summary>The third of four floats that are repeated over 8 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SpreadLane2(Vector256<float> fours) =>
        Avx.IsSupported ? Avx.Permute(fours, 0xAA) : Vector256.Create(fours.GetElement(2));

    /// <summary>The fourth of four floats that are repeated over 8 lanes, in all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SpreadLane3(Vector256<float> fours) =>
        Avx.IsSupported ? Avx.Permute(fours, 0xFF) : Vector256.Create(fours.GetElement(3));

    // Where no instruction takes 512 bits: lanes 0 to 15 of a, 16 to 31 of b.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PickHalf(Vector512<float> a, Vector512<float> b, Vector256<int> lanes) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(lanes, Vector256.Create(15)).AsSingle(),
        Pick(b.GetLower(), b.GetUpper(), lanes & Vector256.Create(15)),
        Pick(a.GetLower(), a.GetUpper(), lanes & Vector256.Create(15)));

    // Where no instruction takes 256 bits: lanes 0 to 7 of a, 8 to 15 of b.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PickQuarter(
        Vector128<float> a, Vector128<float> aUpper, Vector128<float> b, Vector128<float> bUpper, Vector128<int> lanes) =>
        Vector128.ConditionalSelect(
            Vector128.GreaterThan(lanes, Vector128.Create(7)).AsSingle(),
            Pick(b, bUpper, lanes & Vector128.Create(7)),
            Pick(a, aUpper, lanes & Vector128.Create(7)));
}
#endif
