using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Threading;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

public sealed class ChildProcessTests
{
    private const string Order = "NETGEN_TESTS_ORDER";
    private const string Fail = "fail";
    private const string Wait = "wait";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Widths => [.. VectorWidth.All.Select(width => width.Name)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_child_has_no_wider_vectors_than_it_was_told(string name)
    {
        var width = VectorWidth.All.Single(width => width.Name == name);

        string output = RunThisAssembly(width.Environment, Limit);

        Assert.Contains($"512: {Vector512.IsHardwareAccelerated && width.Bits >= 512};", output, StringComparison.Ordinal);
        Assert.Contains($"256: {Vector256.IsHardwareAccelerated && width.Bits >= 256};", output, StringComparison.Ordinal);
        Assert.Contains($"fused: {Fma.IsSupported && width.IsFused};", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_child_is_reported_with_its_output()
    {
        string message = Assert.Throws<ChildProcessException>(() =>
            RunThisAssembly(new Dictionary<string, string> { [Order] = Fail }, Limit)).Message;

        Assert.Contains("returned", message, StringComparison.Ordinal);
        Assert.Contains("as intended", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_that_takes_too_long_is_ended()
    {
        var exception = Assert.Throws<ChildProcessException>(() =>
            RunThisAssembly(new Dictionary<string, string> { [Order] = Wait }, TimeSpan.FromSeconds(3)));

        Assert.Contains("had not ended after 3 s", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>What the children run; in the parent it only prints.</summary>
    [Fact]
    public void The_child_does_what_it_is_told()
    {
        Console.WriteLine($"512: {Vector512.IsHardwareAccelerated}; 256: {Vector256.IsHardwareAccelerated}; fused: {Fma.IsSupported};");
        string? order = Environment.GetEnvironmentVariable(Order);
        if (order == Wait)
        {
            Thread.Sleep(Timeout.Infinite);
        }
        Assert.False(order == Fail, "failed as intended");
    }

    private static string RunThisAssembly(IReadOnlyDictionary<string, string> environment, TimeSpan limit)
        => ChildProcess.Run(
            typeof(ChildProcessTests).Assembly.Location,
            ["-method", $"*.{nameof(ChildProcessTests)}.{nameof(The_child_does_what_it_is_told)}", "-showliveoutput"],
            environment,
            limit);
}
