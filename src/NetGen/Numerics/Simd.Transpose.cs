using System;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

public static partial class Simd
{
#if NET8_0_OR_GREATER
    // A tile covers whole cache lines of both matrices, so that a line evicted between two tiles costs nothing.
    private const int TransposeTile = 16;

#endif
    /// <summary>
    /// Transposes a matrix: destination[c * destinationStride + r] = source[r * sourceStride + c] for every row r and column c of the
    /// source. Source and destination must not overlap; what lies between the rows of either is neither read nor written.
    /// </summary>
    public static void Transpose(
        ReadOnlySpan<float> source, int sourceStride, Span<float> destination, int destinationStride, int rows, int columns)
    {
        if (rows <= 0 || columns <= 0)
        {
            return;
        }

        // The slices check that the last elements exist.
        Transpose(
            ref MemoryMarshal.GetReference(source.Slice(0, ((rows - 1) * sourceStride) + columns)),
            sourceStride,
            ref MemoryMarshal.GetReference(destination.Slice(0, ((columns - 1) * destinationStride) + rows)),
            destinationStride,
            rows,
            columns);
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Transposes a matrix: destination[c * destinationStride + r] = source[r * sourceStride + c] for every row r and column c of the
    /// source. Source and destination must not overlap; what lies between the rows of either is neither read nor written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(
        ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        int block = Avx.IsSupported ? 8 : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? 4 : 1;
        int blockRows = rows - (rows % block);
        int blockColumns = columns - (columns % block);
        for (int column = 0; column < blockColumns; column += TransposeTile)
        {
            for (int row = 0; row < blockRows; row += TransposeTile)
            {
                TransposeBlocks(
                    ref Unsafe.Add(ref source, ((nint)row * sourceStride) + column),
                    sourceStride,
                    ref Unsafe.Add(ref destination, ((nint)column * destinationStride) + row),
                    destinationStride,
                    Math.Min(TransposeTile, blockRows - row),
                    Math.Min(TransposeTile, blockColumns - column));
            }
        }

        for (int row = 0; row < rows; row++)
        {
            for (int column = row < blockRows ? blockColumns : 0; column < columns; column++)
            {
                Unsafe.Add(ref destination, ((nint)column * destinationStride) + row) =
                    Unsafe.Add(ref source, ((nint)row * sourceStride) + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TransposeBlocks(ref float from, nint fromStride, ref float to, nint toStride, nint rows, nint columns)
    {
        int block = Avx.IsSupported ? 8 : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? 4 : 1;
        for (nint column = 0; column < columns; column += block)
        {
            for (nint row = 0; row < rows; row += block)
            {
                ref float source = ref Unsafe.Add(ref from, (row * fromStride) + column);
                ref float destination = ref Unsafe.Add(ref to, (column * toStride) + row);
                if (Avx.IsSupported)
                {
                    Transpose8x8(ref source, fromStride, ref destination, toStride);
                }
                else if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
                {
                    Transpose4x4(ref source, fromStride, ref destination, toStride);
                }
                else
                {
                    destination = source;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose8x8(ref float from, nint fromStride, ref float to, nint toStride)
    {
        for (nint half = 0; half < 8; half += 4)
        {
            // Rows i and i + 4 share a register, so that nothing has to cross the middle of one.
            var r0 = LoadPair(ref Unsafe.Add(ref from, half), fromStride * 4);
            var r1 = LoadPair(ref Unsafe.Add(ref from, half + fromStride), fromStride * 4);
            var r2 = LoadPair(ref Unsafe.Add(ref from, half + (fromStride * 2)), fromStride * 4);
            var r3 = LoadPair(ref Unsafe.Add(ref from, half + (fromStride * 3)), fromStride * 4);
            var low01 = Avx.UnpackLow(r0, r1);
            var high01 = Avx.UnpackHigh(r0, r1);
            var low23 = Avx.UnpackLow(r2, r3);
            var high23 = Avx.UnpackHigh(r2, r3);
            ref float column = ref Unsafe.Add(ref to, half * toStride);
            Avx.Shuffle(low01, low23, 0x44).StoreUnsafe(ref column);
            Avx.Shuffle(low01, low23, 0xEE).StoreUnsafe(ref Unsafe.Add(ref column, toStride));
            Avx.Shuffle(high01, high23, 0x44).StoreUnsafe(ref Unsafe.Add(ref column, toStride * 2));
            Avx.Shuffle(high01, high23, 0xEE).StoreUnsafe(ref Unsafe.Add(ref column, toStride * 3));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadPair(ref float low, nint distance) =>
        Vector256.Create(Vector128.LoadUnsafe(ref low), Vector128.LoadUnsafe(ref Unsafe.Add(ref low, distance)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose4x4(ref float from, nint fromStride, ref float to, nint toStride)
    {
        var r0 = Vector128.LoadUnsafe(ref from);
        var r1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromStride));
        var r2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromStride * 2));
        var r3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromStride * 3));
        // Interleaving twice transposes: first rows 0 with 2 and 1 with 3, then the results.
        var low02 = InterleaveLow(r0, r2);
        var high02 = InterleaveHigh(r0, r2);
        var low13 = InterleaveLow(r1, r3);
        var high13 = InterleaveHigh(r1, r3);
        InterleaveLow(low02, low13).StoreUnsafe(ref to);
        InterleaveHigh(low02, low13).StoreUnsafe(ref Unsafe.Add(ref to, toStride));
        InterleaveLow(high02, high13).StoreUnsafe(ref Unsafe.Add(ref to, toStride * 2));
        InterleaveHigh(high02, high13).StoreUnsafe(ref Unsafe.Add(ref to, toStride * 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveLow(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveHigh(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
#else
    /// <summary>
    /// Transposes a matrix: destination[c * destinationStride + r] = source[r * sourceStride + c] for every row r and column c of the
    /// source. Source and destination must not overlap; what lies between the rows of either is neither read nor written.
    /// </summary>
    public static void Transpose(
        ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        if (rows <= 0 || columns <= 0)
        {
            return;
        }

        var from = MemoryMarshal.CreateReadOnlySpan(ref source, ((rows - 1) * sourceStride) + columns);
        var to = MemoryMarshal.CreateSpan(ref destination, ((columns - 1) * destinationStride) + rows);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                to[(column * destinationStride) + row] = from[(row * sourceStride) + column];
            }
        }
    }
#endif
}
