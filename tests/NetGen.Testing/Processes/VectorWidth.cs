using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>A width of vectors that the runtime can be told to prefer when it starts.</summary>
/// <param name="Name">What to call it in a test.</param>
/// <param name="Bits">The widest vectors it leaves, where the processor has them.</param>
/// <param name="IsFused">Whether fused multiply-add remains: only then are results promised to be equal bit by bit.</param>
/// <param name="Environment">The variables to start a process with.</param>
public sealed record VectorWidth(string Name, int Bits, bool IsFused, IReadOnlyDictionary<string, string> Environment)
{
    public static VectorWidth Bits512 { get; } = Preferred(512);

    public static VectorWidth Bits256 { get; } = Preferred(256);

    public static VectorWidth Bits128 { get; } = Preferred(128);

    /// <summary>An old x64 processor; .NET 10 does without fused multiply-add then, too.</summary>
    public static VectorWidth WithoutAvx2 { get; } =
        new("without AVX2", 128, false, new Dictionary<string, string> { ["DOTNET_EnableAVX2"] = "0" });

    public static IReadOnlyList<VectorWidth> All { get; } = [Bits512, Bits256, Bits128, WithoutAvx2];

    public override string ToString() => Name;

    private static VectorWidth Preferred(int bits)
        => new($"{bits} bits", bits, true, new Dictionary<string, string> { ["DOTNET_PreferredVectorBitWidth"] = $"{bits}" });
}
