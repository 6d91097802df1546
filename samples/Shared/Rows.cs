using System;
using System.Linq;

namespace Samples;

/// <summary>Examples back to back, and the order in which they are taken.</summary>
public static class Rows
{
    /// <summary>0 … count − 1 in an order that the seed decides, the same on every machine.</summary>
    public static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    /// <summary>The chosen rows, back to back.</summary>
    public static T[] Take<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> chosen)
    {
        var result = new T[chosen.Length * width];
        for (var i = 0; i < chosen.Length; i++)
        {
            rows.Slice(chosen[i] * width, width).CopyTo(result.AsSpan(i * width));
        }

        return result;
    }
}
