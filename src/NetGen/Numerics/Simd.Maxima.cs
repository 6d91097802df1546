using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// Which tap of a pool's window holds the maximum, as a float's bits, so that it is chosen and stored as the values beside it are.
public static partial class Simd
{
#if NET8_0_OR_GREATER
    /// <summary>A tap's number in all 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tap512(int number) => Vector512.Create(number).AsSingle();

    /// <summary>A tap's number in all 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tap256(int number) => Vector256.Create(number).AsSingle();

    /// <summary>A tap's number in all 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tap128(int number) => Vector128.Create(number).AsSingle();
#endif

    /// <summary>A tap's number as a float's bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TapScalar(int number) => BitConverter.Int32BitsToSingle(number);

    /// <summary>The number that a float's bits stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint TapNumber(float bits) => (uint)BitConverter.SingleToInt32Bits(bits);
}
