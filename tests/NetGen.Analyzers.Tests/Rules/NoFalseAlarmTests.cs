using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Testing;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Networks that the tests declare as good raise nothing. The samples build with the analyzer, and with warnings as errors.</summary>
public sealed class NoFalseAlarmTests
{
    /// <summary>Numbers are tested on these pairs too, though nobody should train with them.</summary>
    private static readonly string[] Deliberate = ["NETGEN0201", "NETGEN0202"];

    [Fact]
    public Task Every_tested_layer() => ExpectSilence(LayerDeclarations.All.Values.SelectMany(declarations => declarations));

    [Fact]
    public Task Every_tested_loss() => ExpectSilence(LossDeclarations.All.Values.SelectMany(declarations => declarations));

    [Fact]
    public Task Every_tested_optimizer() => ExpectSilence(OptimizerDeclarations.All.Values.SelectMany(declarations => declarations));

    [Fact]
    public Task Random_networks() => ExpectSilence(Enumerable.Range(0, 200).Select(RandomNetworks.Dense));

    private static async Task ExpectSilence(IEnumerable<string> declarations)
    {
        var lines = declarations.Select((declaration, i) => $"[Network] {declaration} partial class Net{i} {{ }}").ToArray();
        Assert.NotEmpty(lines);
        var rules = await Diagnosis.RulesOf(string.Join('\n', lines));
        var alarms = rules
            .Select(diagnostic => (diagnostic.Id, Line: lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]))
            .Where(alarm => !(Deliberate.Contains(alarm.Id) && EndsInSquaredError(alarm.Line)));
        Assert.Empty(alarms);
    }

    private static bool EndsInSquaredError(string line) =>
        line.Contains("[MeanSquaredError", StringComparison.Ordinal) || line.Contains("[RegressionHead", StringComparison.Ordinal);
}
