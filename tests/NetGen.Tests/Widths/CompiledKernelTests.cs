using System;
using Xunit;

namespace NetGen.Tests.Widths;

/// <summary>
/// What the JIT says of the emitted kernels: all are optimised at the first call, and none is so large that it gives up (it then drops to
/// minimal optimisation without a word, and a kernel is ten times slower).
/// </summary>
public sealed class CompiledKernelTests
{
    [Theory]
    [InlineData("512")]
    [InlineData("256")]
    [InlineData("128")]
    public void Every_kernel_is_compiled_with_full_optimisation(string width)
    {
        string[] kernels = JitSummary.Of("+Kernels", [], ("DOTNET_PreferredVectorBitWidth", width));

        Assert.True(kernels.Length > 200, $"The JIT reported {kernels.Length} kernels only.");
        Assert.DoesNotContain(kernels, line => !line.Contains("[FullOpts,", StringComparison.Ordinal));
    }
}
