using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>Random networks of vectors and small images against the reference interpreter: predictions, losses, gradients and steps.</summary>
public sealed class RandomNetworkTests
{
    private const int Count = 200;
    private const int GraphCount = 100;
    private const int PerCompilation = 20;

    public static TheoryData<int> Groups => [.. Enumerable.Range(0, Count / PerCompilation)];

    public static TheoryData<int> GraphGroups => [.. Enumerable.Range(0, GraphCount / PerCompilation)];

    public static TheoryData<int> NormalizedGroups => [.. Enumerable.Range(0, 3)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Random_dense_networks_agree_with_the_reference_interpreter(int group) => RequireAll(group, RandomNetworks.Dense);

    [Theory]
    [MemberData(nameof(GraphGroups))]
    public void Random_graphs_agree_with_the_reference_interpreter(int group) => RequireAll(group, RandomGraphs.Declaration);

    [Theory]
    [MemberData(nameof(NormalizedGroups))]
    public void Random_networks_with_normalisations_agree_with_the_reference_interpreter(int group) =>
        RequireAll(group, RandomNetworks.Normalized);

    private static void RequireAll(int group, Func<int, string> declare) =>
        NetworkComparison.RequireAll(Enumerable.Range(group * PerCompilation, PerCompilation), declare, CompilerOptions.Default);
}
