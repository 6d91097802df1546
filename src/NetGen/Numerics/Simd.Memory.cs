#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// How kernels reach memory. Every method has one form and a name of its own: a network's kernels hold thousands of these calls, and
// choosing among the framework's generic overloads would take the compiler ten times as long.
public static partial class Simd
{
    /// <summary>The float at a distance, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float origin, int distance) => ref Unsafe.Add(ref origin, distance);

    /// <summary>16 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512(ref float origin, int distance) => Vector512.LoadUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>8 floats from one place and 8 from another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadHalves512(ref float first, ref float second) =>
        Vector512.Create(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref second));

    /// <summary>Stores the first 8 floats in one place and the others in another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Vector512<float> vector, ref float first, ref float second)
    {
        vector.GetLower().StoreUnsafe(ref first);
        vector.GetUpper().StoreUnsafe(ref second);
    }

    /// <summary>Stores 16 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store512(Vector512<float> vector, ref float origin, int distance) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>One float from a distance in all 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast512(ref float origin, int distance) => Vector512.Create(Unsafe.Add(ref origin, distance));

    /// <summary>Four floats from a distance on, repeated over 16 lanes; <see cref="SpreadLane0(Vector512{float})"/> takes the first of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadFours512(ref float origin, int distance)
    {
        var fours = Vector128.LoadUnsafe(ref Unsafe.Add(ref origin, distance)).ToVector256Unsafe().ToVector512Unsafe();
        return Avx512F.IsSupported ? Avx512F.Shuffle4x128(fours, fours, 0) : Vector512.Create(Four(fours), Four(fours));

        static Vector256<float> Four(Vector512<float> vector) => Vector256.Create(vector.GetLower().GetLower(), vector.GetLower().GetLower());
    }

    /// <summary>8 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref float origin, int distance) => Vector256.LoadUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>4 floats from one place and 4 from another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadHalves256(ref float first, ref float second) =>
        Vector256.Create(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref second));

    /// <summary>Stores the first 4 floats in one place and the others in another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Vector256<float> vector, ref float first, ref float second)
    {
        vector.GetLower().StoreUnsafe(ref first);
        vector.GetUpper().StoreUnsafe(ref second);
    }

    /// <summary>Stores 8 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store256(Vector256<float> vector, ref float origin, int distance) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>One float from a distance in all 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Broadcast256(ref float origin, int distance) => Vector256.Create(Unsafe.Add(ref origin, distance));

    /// <summary>Four floats from a distance on, repeated over 8 lanes; <see cref="SpreadLane0(Vector256{float})"/> takes the first of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadFours256(ref float origin, int distance)
    {
        var four = Vector128.LoadUnsafe(ref Unsafe.Add(ref origin, distance));
        return Vector256.Create(four, four);
    }

    /// <summary>4 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(ref float origin, int distance) => Vector128.LoadUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>Stores 4 floats from a distance on, in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store128(Vector128<float> vector, ref float origin, int distance) =>
        vector.StoreUnsafe(ref Unsafe.Add(ref origin, distance));

    /// <summary>One float from a distance in all 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast128(ref float origin, int distance) => Vector128.Create(Unsafe.Add(ref origin, distance));
}
#endif
