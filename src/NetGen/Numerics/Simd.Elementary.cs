using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// What the kernels of users' own activations and losses call besides what layers need.
public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>The sine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x) => VectorMath.Sin<Operations512, Vector512<float>>(x);

    /// <summary>The sine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x) => VectorMath.Sin<Operations256, Vector256<float>>(x);

    /// <summary>The sine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x) => VectorMath.Sin<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The sine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sin(float x) => VectorMath.Sin<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The cosine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x) => VectorMath.Cos<Operations512, Vector512<float>>(x);

    /// <summary>The cosine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) => VectorMath.Cos<Operations256, Vector256<float>>(x);

    /// <summary>The cosine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x) => VectorMath.Cos<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The cosine per lane: absolute error 1.2e-7 up to 10,000 and growing beyond, NaN at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x) => VectorMath.Cos<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The arc tangent per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Atan(Vector512<float> x) => VectorMath.Atan<Operations512, Vector512<float>>(x);

    /// <summary>The arc tangent per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan(Vector256<float> x) => VectorMath.Atan<Operations256, Vector256<float>>(x);

    /// <summary>The arc tangent per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Atan(Vector128<float> x) => VectorMath.Atan<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The arc tangent per lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan(float x) => VectorMath.Atan<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The hyperbolic sine per lane, accurate relative to the result at 0: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sinh(Vector512<float> x) => VectorMath.Sinh<Operations512, Vector512<float>>(x);

    /// <summary>The hyperbolic sine per lane, accurate relative to the result at 0: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sinh(Vector256<float> x) => VectorMath.Sinh<Operations256, Vector256<float>>(x);

    /// <summary>The hyperbolic sine per lane, accurate relative to the result at 0: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sinh(Vector128<float> x) => VectorMath.Sinh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The hyperbolic sine per lane, accurate relative to the result at 0: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sinh(float x) => VectorMath.Sinh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The hyperbolic cosine per lane: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cosh(Vector512<float> x) => VectorMath.Cosh<Operations512, Vector512<float>>(x);

    /// <summary>The hyperbolic cosine per lane: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cosh(Vector256<float> x) => VectorMath.Cosh<Operations256, Vector256<float>>(x);

    /// <summary>The hyperbolic cosine per lane: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cosh(Vector128<float> x) => VectorMath.Cosh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The hyperbolic cosine per lane: infinite above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cosh(float x) => VectorMath.Cosh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>x to the power y per lane, as e^(y ln x): NaN where x is negative, 1 where y is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pow(Vector512<float> x, Vector512<float> y) => VectorMath.Pow<Operations512, Vector512<float>>(x, y);

    /// <summary>x to the power y per lane, as e^(y ln x): NaN where x is negative, 1 where y is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, Vector256<float> y) => VectorMath.Pow<Operations256, Vector256<float>>(x, y);

    /// <summary>x to the power y per lane, as e^(y ln x): NaN where x is negative, 1 where y is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Pow(Vector128<float> x, Vector128<float> y) => VectorMath.Pow<Operations128, Vector128<float>>(x, y);
#endif

    /// <summary>x to the power y per lane, as e^(y ln x): NaN where x is negative, 1 where y is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Pow(float x, float y) => VectorMath.Pow<OperationsScalar, float>(x, y);

#if NET8_0_OR_GREATER
    /// <summary>x &gt;= y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfAtLeast(Vector512<float> x, Vector512<float> y, Vector512<float> a, Vector512<float> b) =>
        VectorMath.IfAtLeast<Operations512, Vector512<float>>(x, y, a, b);

    /// <summary>x &gt;= y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IfAtLeast(Vector256<float> x, Vector256<float> y, Vector256<float> a, Vector256<float> b) =>
        VectorMath.IfAtLeast<Operations256, Vector256<float>>(x, y, a, b);

    /// <summary>x &gt;= y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IfAtLeast(Vector128<float> x, Vector128<float> y, Vector128<float> a, Vector128<float> b) =>
        VectorMath.IfAtLeast<Operations128, Vector128<float>>(x, y, a, b);
#endif

    /// <summary>x &gt;= y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IfAtLeast(float x, float y, float a, float b) => VectorMath.IfAtLeast<OperationsScalar, float>(x, y, a, b);

#if NET8_0_OR_GREATER
    /// <summary>x == y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfEqual(Vector512<float> x, Vector512<float> y, Vector512<float> a, Vector512<float> b) =>
        default(Operations512).IfEqual(x, y, a, b);

    /// <summary>x == y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IfEqual(Vector256<float> x, Vector256<float> y, Vector256<float> a, Vector256<float> b) =>
        default(Operations256).IfEqual(x, y, a, b);

    /// <summary>x == y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IfEqual(Vector128<float> x, Vector128<float> y, Vector128<float> a, Vector128<float> b) =>
        default(Operations128).IfEqual(x, y, a, b);
#endif

    /// <summary>x == y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IfEqual(float x, float y, float a, float b) => default(OperationsScalar).IfEqual(x, y, a, b);
}
