using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace NetGen.Tests.Widths;

/// <summary>The same bits on every vector width: predictions, batches, gradients and twenty steps of training.</summary>
public sealed class VectorWidthTests
{
    private const string Width = "DOTNET_PreferredVectorBitWidth";

    private static readonly Lazy<ProbeRun> Narrow = new(() => ProbeRun.Start(Width, "128"));

    [Theory]
    [InlineData("512")]
    [InlineData("256")]
    public void Wider_vectors_compute_the_bits_of_128_bit_vectors(string width)
    {
        Assert.SkipUnless(Fma.IsSupported || AdvSimd.IsSupported, "Equal bits need fused multiply-add.");
        var wide = ProbeRun.Start(Width, width);

        Assert.Equal("# 128 bits", Narrow.Value.Width);
        Assert.Equal(Expected(width), wide.Width);
        Assert.Empty(Differences(Narrow.Value.Quantities, wide.Quantities));
    }

    [Fact]
    public void A_batch_computes_the_bits_of_single_predictions()
    {
        var quantities = Narrow.Value.Quantities;
        var singles = quantities.Where(quantity => quantity.Key.EndsWith("predict", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(singles);
        Assert.All(singles, single => Assert.Equal((single.Key, single.Value), (single.Key, quantities[single.Key + "-batch"])));
    }

    [Fact]
    public void Without_fused_multiply_add_only_roundings_differ()
    {
        Assert.SkipUnless(Fma.IsSupported, "This processor has no fused multiply-add to take away.");
        var fused = ProbeRun.Start(Width, "128", "--values");
        var separate = ProbeRun.Start("DOTNET_EnableAVX2", "0", "--values");

        Assert.NotEqual(Narrow.Value.Quantities, ProbeRun.Start("DOTNET_EnableAVX2", "0").Quantities);
        Assert.Equal(fused.Quantities.Keys, separate.Quantities.Keys);
        Assert.All(fused.Quantities, quantity => AssertClose(quantity.Key, Numbers(quantity.Value), Numbers(separate.Quantities[quantity.Key])));
    }

    private static string Expected(string width) =>
        width == "512" && Avx512F.IsSupported ? "# 512 bits" : Avx2.IsSupported ? "# 256 bits" : "# 128 bits";

    private static IEnumerable<string> Differences(Dictionary<string, string> expected, Dictionary<string, string> actual) =>
        expected.Keys.Union(actual.Keys).Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key));

    private static float[] Numbers(string values) =>
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => float.Parse(value, CultureInfo.InvariantCulture)).ToArray();

    /// <summary>Errors relative to the largest number: training multiplies roundings, but they stay roundings.</summary>
    private static void AssertClose(string name, float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected, number => Assert.True(float.IsFinite(number), $"{name} is not finite."));
        var scale = expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var error = expected.Zip(actual, (e, a) => Math.Abs(e - a)).DefaultIfEmpty(0).Max();
        Assert.True(error <= 2e-5f * scale, $"{name} differs by {error} of {scale}.");
    }
}
