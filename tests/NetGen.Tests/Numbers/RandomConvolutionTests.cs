using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>
/// 300 random convolutional graphs against the reference interpreter, forwards and backwards. Each is compiled for one vector width, which
/// the processor need not have, and the widths take turns: every one computes a hundred of them.
/// </summary>
public sealed class RandomConvolutionTests
{
    private const int Count = 300;
    private const int PerCompilation = 25;

    private static readonly int[] Widths = [512, 256, 128];

    public static TheoryData<int> Groups => [.. Enumerable.Range(0, Count / PerCompilation)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Random_convolutional_graphs_agree_with_the_reference_interpreter(int group) => NetworkComparison.RequireAll(
        Enumerable.Range(group * PerCompilation, PerCompilation),
        RandomConvolutions.Declaration,
        new CompilerOptions { Width = Widths[group % Widths.Length] });
}
