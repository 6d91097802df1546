using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>e^x per lane; 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => VectorMath.Exp<Operations512, Vector512<float>>(x);

    /// <summary>e^x per lane; 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) => VectorMath.Exp<Operations256, Vector256<float>>(x);

    /// <summary>e^x per lane; 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) => VectorMath.Exp<Operations128, Vector128<float>>(x);
#endif

    /// <summary>e^x per lane; 0 below -86.99, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => VectorMath.Exp<OperationsScalar, float>(x);

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
    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => VectorMath.Tanh<Operations512, Vector512<float>>(x);

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => VectorMath.Tanh<Operations256, Vector256<float>>(x);

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) => VectorMath.Tanh<Operations128, Vector128<float>>(x);
#endif

    /// <summary>The hyperbolic tangent per lane: odd to the last bit, accurate relative to the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => VectorMath.Tanh<OperationsScalar, float>(x);
}
