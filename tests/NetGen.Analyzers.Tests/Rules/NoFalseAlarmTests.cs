using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using NetGen.Testing;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>
/// What the tests compute with has no errors and fits in every shape. Numbers are tested on pairs that nobody should train with, so opinions
/// are not asked here: the corpus of well-known architectures raises none.
/// </summary>
public sealed class NoFalseAlarmTests
{
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
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => (diagnostic.Id, Line: lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]));
        Assert.Empty(alarms);
    }
}
