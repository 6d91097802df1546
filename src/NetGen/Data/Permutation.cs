using System;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Random orders that are the same on every platform and framework.</summary>
internal static class Permutation
{
    /// <summary>0 … count − 1 in an order that the seed decides.</summary>
    public static int[] Of(int count, int seed)
    {
        int[] order = new int[count];
        Fill(order, new RandomStream(seed, index: 0));
        return order;
    }

    /// <summary>0 … n − 1, every order equally likely (Fisher and Yates, as in Knuth, volume 2, algorithm P).</summary>
    public static void Fill(Span<int> order, RandomStream random)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int j = Below(i + 1, random);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /// <summary>Uniform from 0 to bound − 1: numbers in the last, incomplete multiple of the bound are drawn again.</summary>
    private static int Below(int bound, RandomStream random)
    {
        ulong excess = ulong.MaxValue % (uint)bound + 1;
        ulong value;
        do
        {
            value = random.Next();
        }
        while (excess != (uint)bound && value > ulong.MaxValue - excess);
        return (int)(value % (uint)bound);
    }
}
