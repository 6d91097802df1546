using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// Inverse functions and the cube root, for users' own activations and losses.
public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>The arc sine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asin(Vector512<float> x) => VectorMath.Asin<Operations512, Vector512<float>>(x);

    /// <summary>The arc sine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asin(Vector256<float> x) => VectorMath.Asin<Operations256, Vector256<float>>(x);

    /// <summary>The arc sine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asin(Vector128<float> x) => VectorMath.Asin<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The arc sine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asin(float x) => VectorMath.Asin<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The arc cosine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acos(Vector512<float> x) => VectorMath.Acos<Operations512, Vector512<float>>(x);

    /// <summary>The arc cosine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acos(Vector256<float> x) => VectorMath.Acos<Operations256, Vector256<float>>(x);

    /// <summary>The arc cosine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Acos(Vector128<float> x) => VectorMath.Acos<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The arc cosine per lane: NaN beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acos(float x) => VectorMath.Acos<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The cube root per lane, that of a negative number negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cbrt(Vector512<float> x) => VectorMath.Cbrt<Operations512, Vector512<float>>(x);

    /// <summary>The cube root per lane, that of a negative number negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cbrt(Vector256<float> x) => VectorMath.Cbrt<Operations256, Vector256<float>>(x);

    /// <summary>The cube root per lane, that of a negative number negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cbrt(Vector128<float> x) => VectorMath.Cbrt<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The cube root per lane, that of a negative number negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cbrt(float x) => VectorMath.Cbrt<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The inverse hyperbolic sine per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asinh(Vector512<float> x) => VectorMath.Asinh<Operations512, Vector512<float>>(x);

    /// <summary>The inverse hyperbolic sine per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asinh(Vector256<float> x) => VectorMath.Asinh<Operations256, Vector256<float>>(x);

    /// <summary>The inverse hyperbolic sine per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asinh(Vector128<float> x) => VectorMath.Asinh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The inverse hyperbolic sine per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asinh(float x) => VectorMath.Asinh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The inverse hyperbolic cosine per lane: NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Acosh(Vector512<float> x) => VectorMath.Acosh<Operations512, Vector512<float>>(x);

    /// <summary>The inverse hyperbolic cosine per lane: NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Acosh(Vector256<float> x) => VectorMath.Acosh<Operations256, Vector256<float>>(x);

    /// <summary>The inverse hyperbolic cosine per lane: NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Acosh(Vector128<float> x) => VectorMath.Acosh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The inverse hyperbolic cosine per lane: NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acosh(float x) => VectorMath.Acosh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The inverse hyperbolic tangent per lane, accurate relative to the result at 0: infinite at 1, NaN beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atanh(Vector512<float> x) => VectorMath.Atanh<Operations512, Vector512<float>>(x);

    /// <summary>The inverse hyperbolic tangent per lane, accurate relative to the result at 0: infinite at 1, NaN beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atanh(Vector256<float> x) => VectorMath.Atanh<Operations256, Vector256<float>>(x);

    /// <summary>The inverse hyperbolic tangent per lane, accurate relative to the result at 0: infinite at 1, NaN beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atanh(Vector128<float> x) => VectorMath.Atanh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The inverse hyperbolic tangent per lane, accurate relative to the result at 0: infinite at 1, NaN beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atanh(float x) => VectorMath.Atanh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The angle of the point (x, y) per lane, from −π to π; signed zeros and infinities count as in IEEE 754.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan2(Vector512<float> y, Vector512<float> x) => VectorMath.Atan2<Operations512, Vector512<float>>(y, x);

    /// <summary>The angle of the point (x, y) per lane, from −π to π; signed zeros and infinities count as in IEEE 754.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan2(Vector256<float> y, Vector256<float> x) => VectorMath.Atan2<Operations256, Vector256<float>>(y, x);

    /// <summary>The angle of the point (x, y) per lane, from −π to π; signed zeros and infinities count as in IEEE 754.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atan2(Vector128<float> y, Vector128<float> x) => VectorMath.Atan2<Operations128, Vector128<float>>(y, x);
#endif

    /// <summary>The angle of the point (x, y) per lane, from −π to π; signed zeros and infinities count as in IEEE 754.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan2(float y, float x) => VectorMath.Atan2<OperationsScalar, float>(y, x);
}
