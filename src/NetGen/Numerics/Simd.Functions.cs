using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>e^x per lane: 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => VectorMath.Exp<Operations512, Vector512<float>>(x);

    /// <summary>e^x per lane: 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) => VectorMath.Exp<Operations256, Vector256<float>>(x);

    /// <summary>e^x per lane: 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) => VectorMath.Exp<Operations128, Vector128<float>>(x);
#endif

    /// <summary>e^x per lane: 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => VectorMath.Exp<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>e^x - 1 per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Expm1(Vector512<float> x) => VectorMath.Expm1<Operations512, Vector512<float>>(x);

    /// <summary>e^x - 1 per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1(Vector256<float> x) => VectorMath.Expm1<Operations256, Vector256<float>>(x);

    /// <summary>e^x - 1 per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Expm1(Vector128<float> x) => VectorMath.Expm1<Operations128, Vector128<float>>(x);
#endif

    /// <summary>e^x - 1 per lane, accurate relative to the result at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1(float x) => VectorMath.Expm1<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The natural logarithm per lane: -infinity at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x) => VectorMath.Log<Operations512, Vector512<float>>(x);

    /// <summary>The natural logarithm per lane: -infinity at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x) => VectorMath.Log<Operations256, Vector256<float>>(x);

    /// <summary>The natural logarithm per lane: -infinity at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x) => VectorMath.Log<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The natural logarithm per lane: -infinity at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => VectorMath.Log<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>ln(1 + x) per lane, accurate relative to the result at 0: -infinity at -1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1p(Vector512<float> x) => VectorMath.Log1p<Operations512, Vector512<float>>(x);

    /// <summary>ln(1 + x) per lane, accurate relative to the result at 0: -infinity at -1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1p(Vector256<float> x) => VectorMath.Log1p<Operations256, Vector256<float>>(x);

    /// <summary>ln(1 + x) per lane, accurate relative to the result at 0: -infinity at -1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log1p(Vector128<float> x) => VectorMath.Log1p<Operations128, Vector128<float>>(x);
#endif

    /// <summary>ln(1 + x) per lane, accurate relative to the result at 0: -infinity at -1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p(float x) => VectorMath.Log1p<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>1 / (1 + e^-x) per lane, accurate relative to the result down to -87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => VectorMath.Sigmoid<Operations512, Vector512<float>>(x);

    /// <summary>1 / (1 + e^-x) per lane, accurate relative to the result down to -87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => VectorMath.Sigmoid<Operations256, Vector256<float>>(x);

    /// <summary>1 / (1 + e^-x) per lane, accurate relative to the result down to -87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x) => VectorMath.Sigmoid<Operations128, Vector128<float>>(x);
#endif

    /// <summary>1 / (1 + e^-x) per lane, accurate relative to the result down to -87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) => VectorMath.Sigmoid<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => VectorMath.Tanh<Operations512, Vector512<float>>(x);

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => VectorMath.Tanh<Operations256, Vector256<float>>(x);

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) => VectorMath.Tanh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => VectorMath.Tanh<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>The error function per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erf(Vector512<float> x) => VectorMath.Erf<Operations512, Vector512<float>>(x);

    /// <summary>The error function per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) => VectorMath.Erf<Operations256, Vector256<float>>(x);

    /// <summary>The error function per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) => VectorMath.Erf<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The error function per lane: odd to the last bit, accurate relative to the result, never beyond 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x) => VectorMath.Erf<OperationsScalar, float>(x);

#if NET8_0_OR_GREATER
    /// <summary>ln(1 + e^x) per lane, without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) => VectorMath.Softplus<Operations512, Vector512<float>>(x);

    /// <summary>ln(1 + e^x) per lane, without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x) => VectorMath.Softplus<Operations256, Vector256<float>>(x);

    /// <summary>ln(1 + e^x) per lane, without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x) => VectorMath.Softplus<Operations128, Vector128<float>>(x);
#endif

    /// <summary>ln(1 + e^x) per lane, without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) => VectorMath.Softplus<OperationsScalar, float>(x);
}
