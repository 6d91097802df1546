#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// Parts of a vector, at the end of a row. The count is a constant where emitted code calls these, so that the branches fold away. Parts are
// put together from whole smaller vectors, because the memory beyond the count may not exist.
public static partial class Simd
{
    /// <summary>The first <paramref name="count"/> (0 to 16) lanes from memory, the others 0. Reads nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadFirst512(ref float source, int count)
    {
        if (count >= 16)
        {
            return Vector512.LoadUnsafe(ref source);
        }

        return count <= 8
            ? LoadFirst256(ref source, count).ToVector512()
            : Vector256.LoadUnsafe(ref source).ToVector512Unsafe().WithUpper(LoadFirst256(ref Unsafe.Add(ref source, 8), count - 8));
    }

    /// <summary>The first <paramref name="count"/> (0 to 8) lanes from memory, the others 0. Reads nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadFirst256(ref float source, int count)
    {
        if (count >= 8)
        {
            return Vector256.LoadUnsafe(ref source);
        }

        return count <= 4
            ? LoadFirst128(ref source, count).ToVector256()
            : Vector128.LoadUnsafe(ref source).ToVector256Unsafe().WithUpper(LoadFirst128(ref Unsafe.Add(ref source, 4), count - 4));
    }

    /// <summary>The first <paramref name="count"/> (0 to 4) lanes from memory, the others 0. Reads nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadFirst128(ref float source, int count)
    {
        if (count >= 4)
        {
            return Vector128.LoadUnsafe(ref source);
        }

        if (count <= 0)
        {
            return Vector128<float>.Zero;
        }

        if (count == 1)
        {
            return Vector128.CreateScalar(source);
        }

        var pair = Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref source))).AsSingle();
        return count == 2 ? pair : pair.WithElement(2, Unsafe.Add(ref source, 2));
    }

    /// <summary>Writes the first <paramref name="count"/> (0 to 16) lanes and nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<float> vector, ref float destination, int count)
    {
        if (count >= 16)
        {
            vector.StoreUnsafe(ref destination);
        }
        else if (count <= 8)
        {
            StoreFirst(vector.GetLower(), ref destination, count);
        }
        else
        {
            vector.GetLower().StoreUnsafe(ref destination);
            StoreFirst(vector.GetUpper(), ref Unsafe.Add(ref destination, 8), count - 8);
        }
    }

    /// <summary>Writes the first <paramref name="count"/> (0 to 8) lanes and nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector256<float> vector, ref float destination, int count)
    {
        if (count >= 8)
        {
            vector.StoreUnsafe(ref destination);
        }
        else if (count <= 4)
        {
            StoreFirst(vector.GetLower(), ref destination, count);
        }
        else
        {
            vector.GetLower().StoreUnsafe(ref destination);
            StoreFirst(vector.GetUpper(), ref Unsafe.Add(ref destination, 4), count - 4);
        }
    }

    /// <summary>Writes the first <paramref name="count"/> (0 to 4) lanes and nothing beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector128<float> vector, ref float destination, int count)
    {
        if (count >= 4)
        {
            vector.StoreUnsafe(ref destination);
        }
        else if (count == 1)
        {
            destination = vector.ToScalar();
        }
        else if (count >= 2)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), vector.AsDouble().ToScalar());
            if (count == 3)
            {
                Unsafe.Add(ref destination, 2) = vector.GetElement(2);
            }
        }
    }

    /// <summary>All bits set in the first <paramref name="count"/> lanes, none in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LaneMask512(int count) =>
        Vector512.LessThan(Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector512.Create(count)).AsSingle();

    /// <summary>All bits set in the first <paramref name="count"/> lanes, none in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LaneMask256(int count) =>
        Vector256.LessThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(count)).AsSingle();

    /// <summary>All bits set in the first <paramref name="count"/> lanes, none in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LaneMask128(int count) =>
        Vector128.LessThan(Vector128.Create(0, 1, 2, 3), Vector128.Create(count)).AsSingle();
}
#endif
