using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif
#if NET9_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

public static partial class Simd
{
    private const float Tiny = 1e-30f;

#if NET8_0_OR_GREATER
    /// <summary>x &gt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfGreater(Vector512<float> x, Vector512<float> y, Vector512<float> a, Vector512<float> b) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, y), a, b);

    /// <summary>x &gt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IfGreater(Vector256<float> x, Vector256<float> y, Vector256<float> a, Vector256<float> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(x, y), a, b);

    /// <summary>x &gt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IfGreater(Vector128<float> x, Vector128<float> y, Vector128<float> a, Vector128<float> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), a, b);
#endif

    /// <summary>x &gt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IfGreater(float x, float y, float a, float b) => default(OperationsScalar).IfGreater(x, y, a, b);

#if NET8_0_OR_GREATER
    /// <summary>x &lt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfLess(Vector512<float> x, Vector512<float> y, Vector512<float> a, Vector512<float> b) =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, y), a, b);

    /// <summary>x &lt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IfLess(Vector256<float> x, Vector256<float> y, Vector256<float> a, Vector256<float> b) =>
        Vector256.ConditionalSelect(Vector256.LessThan(x, y), a, b);

    /// <summary>x &lt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IfLess(Vector128<float> x, Vector128<float> y, Vector128<float> a, Vector128<float> b) =>
        Vector128.ConditionalSelect(Vector128.LessThan(x, y), a, b);
#endif

    /// <summary>x &lt; y ? a : b per lane; b where x or y is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float IfLess(float x, float y, float a, float b) => default(OperationsScalar).IfGreater(y, x, a, b);

#if NET8_0_OR_GREATER
    /// <summary>x &lt; 0 ? 0 : x per lane: NaN and -0 stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Relu(Vector512<float> x)
    {
#if NET9_0_OR_GREATER
        // On x64 the one instruction is this very choice; elsewhere it may turn -0 into +0.
        if (X86Base.IsSupported)
        {
            return Vector512.MaxNative(Vector512<float>.Zero, x);
        }
#endif
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512<float>.Zero, x);
    }

    /// <summary>x &lt; 0 ? 0 : x per lane: NaN and -0 stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Relu(Vector256<float> x)
    {
#if NET9_0_OR_GREATER
        // On x64 the one instruction is this very choice; elsewhere it may turn -0 into +0.
        if (X86Base.IsSupported)
        {
            return Vector256.MaxNative(Vector256<float>.Zero, x);
        }
#endif
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), Vector256<float>.Zero, x);
    }

    /// <summary>x &lt; 0 ? 0 : x per lane: NaN and -0 stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Relu(Vector128<float> x)
    {
#if NET9_0_OR_GREATER
        // On x64 the one instruction is this very choice; elsewhere it may turn -0 into +0.
        if (X86Base.IsSupported)
        {
            return Vector128.MaxNative(Vector128<float>.Zero, x);
        }
#endif
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), Vector128<float>.Zero, x);
    }
#endif

    /// <summary>x &lt; 0 ? 0 : x per lane: NaN and -0 stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Relu(float x) => default(OperationsScalar).IfGreater(0f, x, 0f, x);

#if NET8_0_OR_GREATER
    /// <summary>|x| &lt; 1e-30 ? 0 : x per lane: NaN stays. Keeps optimizer state out of the denormals, which are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FlushTiny(Vector512<float> x) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(Tiny)), Vector512<float>.Zero, x);

    /// <summary>|x| &lt; 1e-30 ? 0 : x per lane: NaN stays. Keeps optimizer state out of the denormals, which are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FlushTiny(Vector256<float> x) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(Tiny)), Vector256<float>.Zero, x);

    /// <summary>|x| &lt; 1e-30 ? 0 : x per lane: NaN stays. Keeps optimizer state out of the denormals, which are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FlushTiny(Vector128<float> x) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Abs(x), Vector128.Create(Tiny)), Vector128<float>.Zero, x);
#endif

    /// <summary>|x| &lt; 1e-30 ? 0 : x per lane: NaN stays. Keeps optimizer state out of the denormals, which are slow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float FlushTiny(float x) => default(OperationsScalar).IfGreater(Tiny, MathF.Abs(x), 0f, x);
}
