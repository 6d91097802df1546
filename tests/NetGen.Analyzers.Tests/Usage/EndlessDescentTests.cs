using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Usage;

/// <summary>NETGEN0403: a descent without an end.</summary>
public sealed class EndlessDescentTests
{
    [Theory]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, {|NETGEN0403:0|});")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, threshold: {|NETGEN0403:-1e-9|});")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, {|NETGEN0403:0.0|}, int.MaxValue);")]
    [InlineData("GradientDescent.Minimize((a, b) => (2 * a, 2 * b), (1, 1), 0.1, {|NETGEN0403:0|});")]
    [InlineData("const double never = 0; GradientDescent.Minimize(v => 2 * v, 1, 0.1, {|NETGEN0403:never|});")]
    public Task A_descent_to_zero_without_a_limit_is_reported_at_the_threshold(string statements) => NetworkTest.Expect(Calls.Method(statements));

    [Theory]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1);")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, 1e-300);")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, 0, 1000);")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, 0, maxIterations: n);")]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, n);")]
    public Task Thresholds_and_limits_are_fine(string statements) => NetworkTest.Expect(Calls.Method(statements));

    [Theory]
    [InlineData("GradientDescent.Minimize(v => 2 * v, 1, 0.1, {|NETGEN0403:0|});", "GradientDescent.Minimize(v => 2 * v, 1, 0.1, 0, maxIterations: 1000);")]
    [InlineData(
        "GradientDescent.Minimize(v => 2 * v, 1, threshold: {|NETGEN0403:0|}, learningRate: 0.1 /* slow */);",
        "GradientDescent.Minimize(v => 2 * v, 1, threshold: 0, learningRate: 0.1, maxIterations: 1000 /* slow */);")]
    [InlineData(
        "GradientDescent.Minimize(v => 2 * v, 1, 0.1, {|NETGEN0403:0|}, int.MaxValue);", "GradientDescent.Minimize(v => 2 * v, 1, 0.1, 0, 1000);")]
    public Task The_fix_limits_the_iterations(string statements, string repaired) =>
        UsageFixTest<LimitDescentCodeFix>.Expect(Calls.Method(statements), Calls.Method(repaired));

    [Fact]
    public async Task Message_tells_the_two_ways_out() => Assert.Equal(
        "This never stops: no gradient is shorter than -1, and there is no limit; set maxIterations or a positive threshold",
        Assert.Single((await Diagnosis.Of(Calls.Method("GradientDescent.Minimize(v => 2 * v, 1, 0.1, -1);"))).Rules).GetMessage());
}
