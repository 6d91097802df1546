using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// Floats whose first one stands at a multiple of 64 bytes and never moves, so that no vector load crosses a cache line: a misaligned arena
/// costs half of a kernel's speed. On netstandard2.1, where kernels are scalar, it is a plain array.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AlignedBuffer
{
    private readonly float[] _array;
#if NET8_0_OR_GREATER
    private const int CacheLine = 64;
    private const int Page = 4096;
    private readonly nint _byteOffset;
#endif

    /// <summary>Allocates a buffer of zeros.</summary>
    /// <param name="length">The number of floats.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative or too large for an array.</exception>
    /// <param name="stagger">
    /// Where in its 4096-byte page the buffer starts, in bytes. Buffers that a loop walks through side by side need different ones: a load
    /// from the same page offset as a store just before it waits for that store.
    /// </param>
    public AlignedBuffer(int length, int stagger = 0)
    {
        if (length < 0 || length > int.MaxValue / sizeof(float))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A buffer takes 0 to 536,870,911 floats.");
        }

        Length = length;
#if NET8_0_OR_GREATER
        // A small buffer is not worth a page: only its cache lines count.
        int unit = length * sizeof(float) < Page ? CacheLine : Page;
        _array = GC.AllocateArray<float>(length + (unit / sizeof(float)), pinned: true);
        _byteOffset = (stagger - Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0)) & (unit - 1);
#else
        _array = new float[Math.Max(length, 1)];
#endif
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>All floats.</summary>
    public Span<float> Span => MemoryMarshal.CreateSpan(ref Origin, Length);

    /// <summary>The first float, without a bounds check.</summary>
    public ref float Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
        get => ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array), _byteOffset);
#else
        get => ref _array[0];
#endif
    }
}
