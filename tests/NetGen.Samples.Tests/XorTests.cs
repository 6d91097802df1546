using System;
using System.Linq;
using Xor;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class XorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Learns_the_truth_table_from_any_start(int seed)
    {
        var result = XorSample.Run(seed);

        Assert.InRange(result.Loss, 0, 0.01f);
        Assert.Equal(XorSample.Targets, result.Outputs.Select(output => MathF.Round(output)));
    }

    [Fact]
    public void Its_loss_is_the_mean_cross_entropy_of_its_outputs()
    {
        var result = XorSample.Run();

        var mean = result.Outputs.Zip(XorSample.Targets).Average(pair => -Math.Log(pair.Second == 1 ? pair.First : 1 - pair.First));
        Assert.Equal(mean, result.Loss, 1e-5);
    }
}
