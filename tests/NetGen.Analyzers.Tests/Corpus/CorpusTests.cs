using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>
/// Well-known architectures, which raise no warning, and broken ones, which raise exactly the marked diagnostics. Each file is one kind of
/// architecture or of mistake; each class is a network.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> WellKnown => Files("WellKnown");

    public static TheoryData<string> Broken => Files("Broken");

    [Theory]
    [MemberData(nameof(WellKnown))]
    public async Task Well_known_architectures_raise_no_warning(string file)
    {
        var source = File.ReadAllText(Path.Combine(Folder, "WellKnown", file));
        var alarms = (await Diagnosis.RulesOf(source)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(alarms.Select(alarm => $"{ClassAt(alarm)}: {alarm.Id} {alarm.GetMessage()}"));
        Assert.Empty(Diagnosis.ErrorsOfCompiler(source));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_architectures_raise_exactly_the_marked_diagnostics(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "Broken", file));
        TestFileMarkupParser.GetSpans(text, out var source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        var expected = marked.SelectMany(mark => mark.Value.Select(span => Line(source, mark.Key, span.Start, span.End)));
        var actual = (await Diagnosis.RulesOf(source)).Select(rule => Line(source, rule.Id, rule.Location.SourceSpan.Start, rule.Location.SourceSpan.End));
        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void There_are_enough_of_both()
    {
        Assert.InRange(Networks("WellKnown").Count(), 60, int.MaxValue);
        Assert.InRange(Networks("Broken").Count(), 120, int.MaxValue);
    }

    [Fact]
    public void No_two_networks_have_one_name() => Assert.All(
        new[] { "WellKnown", "Broken" }, kind => Assert.Empty(Networks(kind).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key)));

    /// <summary>Every rule of declarations that is on by default has its mistake in the corpus.</summary>
    [Fact]
    public void Every_rule_of_declarations_is_broken_by_some_network()
    {
        var marked = Directory.GetFiles(Path.Combine(Folder, "Broken")).Select(File.ReadAllText).ToArray();
        var rules = new NetworkAnalyzer().SupportedDiagnostics.Where(rule => rule.Category is not ("NetGen.Calculus" or "NetGen.Weights"));
        Assert.All(rules, rule => Assert.Contains(marked, text => text.Contains($"{{|{rule.Id}:", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Networks(string kind) => Directory.GetFiles(Path.Combine(Folder, kind)).SelectMany(file =>
    {
        TestFileMarkupParser.GetSpans(File.ReadAllText(file), out var source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString() == "Network")))
            .Select(type => type.Identifier.ValueText);
    });

    /// <summary>What stands at a place, with the line, so that a difference can be found.</summary>
    private static string Line(string source, string id, int start, int end) =>
        $"line {source[..start].Count(c => c == '\n') + 1:000}, {start - source.LastIndexOf('\n', Math.Max(0, start - 1)):000}: {id} at {source[start..end]}";

    private static string ClassAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot()
        .FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "?";

    private static TheoryData<string> Files(string kind) => [.. Directory.GetFiles(Path.Combine(Folder, kind)).Select(file => Path.GetFileName(file)).Order()];
}
