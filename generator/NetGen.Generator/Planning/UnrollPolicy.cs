namespace NetGen.Generator;

/// <summary>What is written out and what is looped, from measurements: straight code beyond these counts makes the compiler spill.</summary>
internal static class UnrollPolicy
{
    /// <summary>Up to this many vector multiply-adds a whole kernel is straight code; it gains nothing beyond (KERNELS, rule 8).</summary>
    public const int StraightMultiplyAdds = 64;

    /// <summary>Vector multiply-adds in one loop body.</summary>
    public const int LoopMultiplyAdds = 32;

    /// <summary>
    /// Vector multiply-adds of straight code in one method, all its loops together: with some more, each with a load, the method has so many
    /// locals that the compiler inlines nothing any longer (KERNELS, rule 8).
    /// </summary>
    public const int MethodMultiplyAdds = 144;

    /// <summary>Up to this many vectors a pass over a row is straight code.</summary>
    public const int StraightVectors = 4;

    /// <summary>A kernel of at most this many vector multiply-adds is inlined into the network's Predict.</summary>
    public const int InlineMultiplyAdds = 40;

    /// <summary>Beyond this many inlined vector multiply-adds in one Predict, kernels become calls.</summary>
    public const int InlineTotal = 128;

    /// <summary>Beyond this many steps a pass becomes several methods.</summary>
    public const int DriverSteps = 16;

    /// <summary>Scratch of at most this many floats lives on the stack, larger scratch belongs to the thread.</summary>
    public const int StackFloats = 64;

    /// <summary>Examples that PredictBatch takes through all layers together at most: a multiple of every tile's rows.</summary>
    private const int BatchRows = 48;

    /// <summary>What lies between the layers of so many examples is to stay in the cache, in floats: a quarter of a megabyte.</summary>
    private const int BatchFloats = 1 << 16;

    /// <summary>Examples that PredictBatch takes through all layers together, where each needs so much scratch: large images go one by one.</summary>
    public static int RowsTogether(int floats)
    {
        var rows = BatchRows;
        foreach (var fewer in new[] { 16, 8, 4, 2, 1 })
        {
            rows = rows * floats > BatchFloats ? fewer : rows;
        }

        return rows;
    }

    /// <summary>
    /// How many times the loops of a method are unrolled at most when one step of all of them has <paramref name="multiplyAdds"/>: what a
    /// loop leaves is written out behind it.
    /// </summary>
    public static int MostUnrolled(int multiplyAdds) => System.Math.Max(1, ((MethodMultiplyAdds / System.Math.Max(1, multiplyAdds)) + 1) / 2);

    /// <summary>The weight of functions that one method inlines before the compiler gives up and calls them (tanh and exp weigh 3).</summary>
    public const int InlinedFunctions = 24;

    /// <summary>How many times a loop of <paramref name="count"/> steps is unrolled when one step has <paramref name="multiplyAdds"/>.</summary>
    public static int Unroll(int count, int multiplyAdds)
    {
        if (count * multiplyAdds <= StraightMultiplyAdds)
        {
            return count;
        }

        foreach (var unroll in new[] { 4, 2 })
        {
            if (unroll * multiplyAdds <= LoopMultiplyAdds && count >= unroll)
            {
                return unroll;
            }
        }

        return 1;
    }
}
