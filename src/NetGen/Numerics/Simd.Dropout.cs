using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

// Dropout's mask is a function of (seed, step, layer, example, element), so that it needs no memory and no order: the key mixes the first
// three, the stream adds the example, the vectors the elements.
public static partial class Simd
{
    // The published mixers lowbias32 (C. Wellons) and SplitMix64 (S. Vigna): every input bit reaches every output bit.
    private const uint DropoutStride = 0x9E3779B9;
    private const uint DropoutMultiplier1 = 0x7FEB352D;
    private const uint DropoutMultiplier2 = 0x846CA68B;

    /// <summary>Mixes what is common to a layer in one step. A 64-bit number for <see cref="DropoutStream"/>.</summary>
    /// <param name="state">The network's random state.</param>
    /// <param name="step">The training step.</param>
    /// <param name="layer">The layer's number.</param>
    public static ulong DropoutKey(ulong state, long step, int layer) =>
        unchecked(Mix64(Mix64(state + Mix64((uint)layer)) + (ulong)step));

    /// <summary>Mixes a key and the example's number in the batch. A 64-bit number for the DropoutScale methods.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong DropoutStream(ulong key, int example) => unchecked(Mix64(key + (uint)example));

    /// <summary>0 for a dropped element, 1 / (1 - rate) for a kept one.</summary>
    /// <param name="stream">From <see cref="DropoutStream"/>.</param>
    /// <param name="element">The number of the element in the example.</param>
    /// <param name="rate">The probability of being dropped, from 0 to below 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float DropoutScale(ulong stream, int element, float rate)
    {
        unchecked
        {
            uint x = ((uint)element * DropoutStride) ^ (uint)stream;
            x ^= x >> 16;
            x = (x * DropoutMultiplier1) + (uint)(stream >> 32);
            x ^= x >> 15;
            x *= DropoutMultiplier2;
            x ^= x >> 16;
            return x >= DropoutThreshold(rate) ? 1f / (1f - rate) : 0f;
        }
    }

#if NET8_0_OR_GREATER
    /// <summary><see cref="DropoutScale"/> of 16 elements from <paramref name="element"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> DropoutScale512(ulong stream, int element, float rate)
    {
        var lanes = Vector512.Create(0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 10u, 11u, 12u, 13u, 14u, 15u);
        var x = ((Vector512.Create((uint)element) + lanes) * Vector512.Create(DropoutStride)) ^ Vector512.Create((uint)stream);
        x ^= x >>> 16;
        x = (x * Vector512.Create(DropoutMultiplier1)) + Vector512.Create((uint)(stream >> 32));
        x ^= x >>> 15;
        x *= Vector512.Create(DropoutMultiplier2);
        x ^= x >>> 16;
        var kept = Vector512.GreaterThanOrEqual(x, Vector512.Create(DropoutThreshold(rate)));
        return Vector512.ConditionalSelect(kept.AsSingle(), Vector512.Create(1f / (1f - rate)), Vector512<float>.Zero);
    }

    /// <summary><see cref="DropoutScale"/> of 8 elements from <paramref name="element"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> DropoutScale256(ulong stream, int element, float rate)
    {
        var lanes = Vector256.Create(0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u);
        var x = ((Vector256.Create((uint)element) + lanes) * Vector256.Create(DropoutStride)) ^ Vector256.Create((uint)stream);
        x ^= x >>> 16;
        x = (x * Vector256.Create(DropoutMultiplier1)) + Vector256.Create((uint)(stream >> 32));
        x ^= x >>> 15;
        x *= Vector256.Create(DropoutMultiplier2);
        x ^= x >>> 16;
        var kept = Vector256.GreaterThanOrEqual(x, Vector256.Create(DropoutThreshold(rate)));
        return Vector256.ConditionalSelect(kept.AsSingle(), Vector256.Create(1f / (1f - rate)), Vector256<float>.Zero);
    }

    /// <summary><see cref="DropoutScale"/> of 4 elements from <paramref name="element"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> DropoutScale128(ulong stream, int element, float rate)
    {
        var lanes = Vector128.Create(0u, 1u, 2u, 3u);
        var x = ((Vector128.Create((uint)element) + lanes) * Vector128.Create(DropoutStride)) ^ Vector128.Create((uint)stream);
        x ^= x >>> 16;
        x = (x * Vector128.Create(DropoutMultiplier1)) + Vector128.Create((uint)(stream >> 32));
        x ^= x >>> 15;
        x *= Vector128.Create(DropoutMultiplier2);
        x ^= x >>> 16;
        var kept = Vector128.GreaterThanOrEqual(x, Vector128.Create(DropoutThreshold(rate)));
        return Vector128.ConditionalSelect(kept.AsSingle(), Vector128.Create(1f / (1f - rate)), Vector128<float>.Zero);
    }
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint DropoutThreshold(float rate) => (uint)(rate * 4294967296.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix64(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
