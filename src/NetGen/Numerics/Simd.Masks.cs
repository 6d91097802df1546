using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// Lanes that must not count, whatever stands in them. The number of lanes is a constant where these are called, so the masks fold.
public static partial class Simd
{
    /// <summary>The value itself: a single lane is always kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float KeepFirst(float value, int count, float fill) => count > 0 ? value : fill;

    /// <summary>Zero for a count of one or more: a single lane is cleared or kept as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ClearFirst(float value, int count) => count > 0 ? 0f : value;

#if NET8_0_OR_GREATER
    /// <summary>The first <paramref name="count"/> lanes; the others are <paramref name="fill"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepFirst(Vector512<float> value, int count, float fill) =>
        Vector512.ConditionalSelect(LaneMask512(count), value, Vector512.Create(fill));

    /// <summary>The first <paramref name="count"/> lanes; the others are <paramref name="fill"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KeepFirst(Vector256<float> value, int count, float fill) =>
        Vector256.ConditionalSelect(LaneMask256(count), value, Vector256.Create(fill));

    /// <summary>The first <paramref name="count"/> lanes; the others are <paramref name="fill"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KeepFirst(Vector128<float> value, int count, float fill) =>
        Vector128.ConditionalSelect(LaneMask128(count), value, Vector128.Create(fill));

    /// <summary>Zero in the first <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ClearFirst(Vector512<float> value, int count) => Vector512.AndNot(value, LaneMask512(count));

    /// <summary>Zero in the first <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ClearFirst(Vector256<float> value, int count) => Vector256.AndNot(value, LaneMask256(count));

    /// <summary>Zero in the first <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ClearFirst(Vector128<float> value, int count) => Vector128.AndNot(value, LaneMask128(count));
#endif
}
