using System.Linq;

namespace NetGen.Testing;

/// <summary>
/// Pools with each of their settings: one channel, few channels that share a vector, a full vector, several and a rest; windows that tile,
/// overlap, leave gaps, reach beyond the edges or fill the whole input; more windows at the edges than have code of their own.
/// </summary>
internal static class PoolDeclarations
{
    public static string[] Image(string pool) =>
    [
        .. new[]
        {
            $"[Input(4, 6, 1)] [{pool}(2)]",
            $"[Input(8, 20, 1)] [{pool}(2)]",
            $"[Input(6, 36, 1)] [{pool}(3, Stride = 2)]",
            $"[Input(5, 9, 3)] [{pool}(2)]",
            $"[Input(6, 14, 6)] [{pool}(2)]",
            $"[Input(4, 4, 16)] [{pool}(2)]",
            $"[Input(4, 4, 37)] [{pool}(2)]",
            $"[Input(3, 5, 70)] [{pool}(3, 2, Stride = 1)]",
            $"[Input(7, 9, 5)] [{pool}(3, Stride = 2, Padding = Padding.Same)]",
            $"[Input(6, 5, 4)] [{pool}(3, Stride = 1, Padding = Padding.Same)]",
            $"[Input(7, 8, 2)] [{pool}(2, 3, StrideHeight = 1, StrideWidth = 4)]",
            $"[Input(5, 5, 6)] [{pool}(3, Stride = 2, PadTop = 1, PadLeft = 2, PadBottom = 2, PadRight = 1)]",
            $"[Input(7, 6, 20)] [{pool}(5, Stride = 1, Padding = Padding.Same)]",
            $"[Input(7, 7, 3)] [{pool}(7, 6, Stride = 2, Padding = Padding.Same)]",
            $"[Input(5, 7, 66)] [{pool}(5, Stride = 2)]",
        }.Select(Ended),
        $"[Input(6, 6, 5)] [Tanh] [{pool}(2)] [Sigmoid] [Flatten] [Dense(4)] [MeanSquaredError]",
        $"[Input(6, 6, 5)] [PReLU] [{pool}(3, Stride = 1)] [GELU] [Flatten] [Dense(4)] [MeanSquaredError]",
        $"[Input(6, 6, 3)] [PReLU] [{pool}(2)] [MeanSquaredError]",
    ];

    public static string[] Sequence(string pool) =>
    [
        .. new[]
        {
            $"[Input(8, 1)] [{pool}(2)]",
            $"[Input(40, 1)] [{pool}(3)]",
            $"[Input(9, 6)] [{pool}(2)]",
            $"[Input(11, 18)] [{pool}(3, Stride = 2, Padding = Padding.Same)]",
            $"[Input(10, 4)] [{pool}(4, Stride = 1, PadLeft = 3, PadRight = 1)]",
            $"[Input(23, 3)] [{pool}(20, Stride = 1, Padding = Padding.Same)]",
        }.Select(Ended),
        $"[Input(12, 3)] [PReLU] [{pool}(4)] [Tanh] [Flatten] [Dense(4)] [MeanSquaredError]",
    ];

    public static string[] Global(string pool, bool isImage) =>
    [
        .. (isImage ? new[] { "3, 4, 1", "7, 7, 6", "4, 5, 16", "5, 3, 37", "7, 7, 70", "1, 1, 5" } : ["5, 1", "9, 6", "17, 70"]).Select(shape =>
            $"[Input({shape})] [PReLU] [{pool}] [Dense(3)] [MeanSquaredError]"),
        $"[Input({(isImage ? "3, 3, 9" : "6, 9")})] [Softsign] [{pool}] [Tanh] [Dense(3)] [MeanSquaredError]",
        $"[Input({(isImage ? "3, 3, 5" : "4, 5")})] [PReLU] [{pool}] [MeanSquaredError]",
    ];

    /// <summary>Parameters before the layer, so that its input's gradient is seen.</summary>
    private static string Ended(string declaration)
    {
        int layer = declaration.IndexOf("] [", System.StringComparison.Ordinal) + 1;
        return $"{declaration[..layer]} [PReLU]{declaration[layer..]} [Flatten] [Dense(3)] [MeanSquaredError]";
    }
}
