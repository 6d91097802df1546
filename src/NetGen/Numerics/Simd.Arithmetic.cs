using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

/// <summary>
/// The vector vocabulary of emitted code: the same names for 512, 256 and 128 bits and for a single float (the only one on
/// .NET Standard 2.1). A lane depends on that lane alone, and every width gives the same bits where the processor has a fused
/// multiply-add. NaN in, NaN out. Nothing here checks arguments.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>a * b + c: rounded once where the processor has the instruction (x64 with FMA, arm64), twice elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => MultiplyAdd512(a, b, c);

    /// <summary>MultiplyAdd under a name of its own: kernels hold thousands, and the compiler need not choose among overloads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd512(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
#if NET9_0_OR_GREATER
        return Fma.IsSupported || AdvSimd.IsSupported ? Vector512.FusedMultiplyAdd(a, b, c) : (a * b) + c;
#else
        if (Avx512F.IsSupported)
        {
            return Avx512F.FusedMultiplyAdd(a, b, c);
        }

        return Vector512.Create(
            MultiplyAdd256(a.GetLower(), b.GetLower(), c.GetLower()),
            MultiplyAdd256(a.GetUpper(), b.GetUpper(), c.GetUpper()));
#endif
    }

    /// <summary>a * b + c: rounded once where the processor has the instruction (x64 with FMA, arm64), twice elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => MultiplyAdd256(a, b, c);

    /// <summary>MultiplyAdd under a name of its own: kernels hold thousands, and the compiler need not choose among overloads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd256(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
#if NET9_0_OR_GREATER
        return Fma.IsSupported || AdvSimd.IsSupported ? Vector256.FusedMultiplyAdd(a, b, c) : (a * b) + c;
#else
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        return Vector256.Create(
            MultiplyAdd128(a.GetLower(), b.GetLower(), c.GetLower()),
            MultiplyAdd128(a.GetUpper(), b.GetUpper(), c.GetUpper()));
#endif
    }

    /// <summary>a * b + c: rounded once where the processor has the instruction (x64 with FMA, arm64), twice elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => MultiplyAdd128(a, b, c);

    /// <summary>MultiplyAdd under a name of its own: kernels hold thousands, and the compiler need not choose among overloads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd128(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
#if NET9_0_OR_GREATER
        return Fma.IsSupported || AdvSimd.IsSupported ? Vector128.FusedMultiplyAdd(a, b, c) : (a * b) + c;
#else
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(a, b, c);
        }

        return AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(c, a, b) : (a * b) + c;
#endif
    }
#endif

    /// <summary>a * b + c: rounded once where the processor has the instruction (x64 with FMA, arm64), twice elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c)
    {
#if NET8_0_OR_GREATER
        return Fma.IsSupported || AdvSimd.IsSupported ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;
#else
        return (a * b) + c;
#endif
    }

#if NET8_0_OR_GREATER
    /// <summary>The larger of the two per lane: NaN where either is NaN, and +0 is larger than -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> x, Vector512<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector512.Max(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector512.ConditionalSelect(Vector512.Equals(x, y), x & y, y);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, y) | ~Vector512.Equals(x, x), x, ordered);
#endif
    }

    /// <summary>The larger of the two per lane: NaN where either is NaN, and +0 is larger than -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> x, Vector256<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector256.Max(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector256.ConditionalSelect(Vector256.Equals(x, y), x & y, y);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, y) | ~Vector256.Equals(x, x), x, ordered);
#endif
    }

    /// <summary>The larger of the two per lane: NaN where either is NaN, and +0 is larger than -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> x, Vector128<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector128.Max(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector128.ConditionalSelect(Vector128.Equals(x, y), x & y, y);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(x, y) | ~Vector128.Equals(x, x), x, ordered);
#endif
    }
#endif

    /// <summary>The larger of the two per lane: NaN where either is NaN, and +0 is larger than -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float x, float y) => MathF.Max(x, y);

#if NET8_0_OR_GREATER
    /// <summary>The smaller of the two per lane: NaN where either is NaN, and -0 is smaller than +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> x, Vector512<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector512.Min(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector512.ConditionalSelect(Vector512.Equals(x, y), x | y, y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, y) | ~Vector512.Equals(x, x), x, ordered);
#endif
    }

    /// <summary>The smaller of the two per lane: NaN where either is NaN, and -0 is smaller than +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Min(Vector256<float> x, Vector256<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector256.Min(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector256.ConditionalSelect(Vector256.Equals(x, y), x | y, y);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, y) | ~Vector256.Equals(x, x), x, ordered);
#endif
    }

    /// <summary>The smaller of the two per lane: NaN where either is NaN, and -0 is smaller than +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Min(Vector128<float> x, Vector128<float> y)
    {
#if NET9_0_OR_GREATER
        return Vector128.Min(x, y);
#else
        // Up to .NET 8 the library's own operator follows the processor, which on x64 loses NaN and the sign of zero.
        var ordered = Vector128.ConditionalSelect(Vector128.Equals(x, y), x | y, y);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, y) | ~Vector128.Equals(x, x), x, ordered);
#endif
    }
#endif

    /// <summary>The smaller of the two per lane: NaN where either is NaN, and -0 is smaller than +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float x, float y) => MathF.Min(x, y);

#if NET8_0_OR_GREATER
    /// <summary>|x| per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Abs(Vector512<float> x) => Vector512.Abs(x);

    /// <summary>|x| per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Abs(Vector256<float> x) => Vector256.Abs(x);

    /// <summary>|x| per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Abs(Vector128<float> x) => Vector128.Abs(x);
#endif

    /// <summary>|x| per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float x) => MathF.Abs(x);

#if NET8_0_OR_GREATER
    /// <summary>The square root per lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt(Vector512<float> x) => Vector512.Sqrt(x);

    /// <summary>The square root per lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sqrt(Vector256<float> x) => Vector256.Sqrt(x);

    /// <summary>The square root per lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sqrt(Vector128<float> x) => Vector128.Sqrt(x);
#endif

    /// <summary>The square root per lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sqrt(float x) => MathF.Sqrt(x);

#if NET8_0_OR_GREATER
    /// <summary>The largest integer that is not above x, per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Floor(Vector512<float> x) => Vector512.Floor(x);

    /// <summary>The largest integer that is not above x, per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Floor(Vector256<float> x) => Vector256.Floor(x);

    /// <summary>The largest integer that is not above x, per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Floor(Vector128<float> x) => Vector128.Floor(x);
#endif

    /// <summary>The largest integer that is not above x, per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Floor(float x) => MathF.Floor(x);
}
