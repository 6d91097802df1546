using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests.Catalogue;

public sealed class DescriptorTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Supported = DiagnosticDescriptors.All;

    [Fact]
    public void Every_rule_of_the_generator_is_in_the_catalogue()
    {
        var declared = typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!);
        Assert.Equivalent(declared, RuleCatalog.All);
    }

    [Fact]
    public void Each_rule_has_one_analyzer() => Assert.Equal(
        Supported.Select(rule => rule.Id),
        new NetworkAnalyzer().SupportedDiagnostics.Concat(new UsageAnalyzer().SupportedDiagnostics).Concat(new ShapeAnalyzer().SupportedDiagnostics).Select(rule => rule.Id).Order());

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        Assert.Equal(Supported.Select(rule => rule.Id).Order().Distinct(), Supported.Select(rule => rule.Id));
        Assert.All(Supported, rule => Assert.Matches("^NETGEN0[0-9]{3}$", rule.Id));
    }

    [Fact]
    public void Wordings_of_one_id_agree_in_the_title_and_none_is_worse_than_the_first() => Assert.All(
        RuleCatalog.All.GroupBy(rule => rule.Id),
        wordings =>
        {
            Assert.Single(wordings.Select(rule => rule.Title).Distinct());
            Assert.All(wordings, rule => Assert.True(rule.Severity <= wordings.First().Severity, rule.MessageFormat));
        });

    [Fact]
    public void Help_links_lead_to_the_page_of_the_id() => Assert.All(Supported, rule =>
    {
        Assert.StartsWith("https://", rule.HelpLinkUri);
        Assert.EndsWith($"/analyzers/docs/{rule.Id}.md", rule.HelpLinkUri);
    });

    [Fact]
    public void Titles_and_messages_are_single_sentences_without_a_full_stop() => Assert.All(RuleCatalog.All, rule =>
    {
        Assert.Matches(@"^[A-Z][^.\n]*[^.\s]$", rule.Title);
        Assert.Matches(@"^(\S).*[^.\s]$", rule.MessageFormat);
        Assert.DoesNotContain('\n', rule.MessageFormat);
    });

    [Fact]
    public void Errors_that_leave_nothing_to_generate_cannot_be_switched_off()
    {
        foreach (var rule in Supported)
        {
            var isOpinion = rule.DefaultSeverity != DiagnosticSeverity.Error || rule.Category is not ("NetGen.Declaration" or "NetGen.Shape" or "NetGen.Budget");
            Assert.Equal(isOpinion, !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        }
    }

    [Theory]
    [InlineData("NETGEN0001", "NetGen.Declaration")]
    [InlineData("NETGEN0105", "NetGen.Shape")]
    [InlineData("NETGEN0201", "NetGen.Output")]
    public void Categories_follow_the_id(string id, string category) =>
        Assert.Equal(category, Assert.Single(Supported, rule => rule.Id == id).Category);

    /// <summary>The catalogue's severities, once more by hand: they are a promise to users.</summary>
    [Fact]
    public void Severities_are_the_promised_ones()
    {
        HashSet<string> warnings =
        [
            "NETGEN0007", "NETGEN0104", "NETGEN0108", "NETGEN0201", "NETGEN0202", "NETGEN0204", "NETGEN0208", "NETGEN0209",
            "NETGEN0301", "NETGEN0302", "NETGEN0303", "NETGEN0304", "NETGEN0306", "NETGEN0308", "NETGEN0309",
            "NETGEN0401", "NETGEN0402", "NETGEN0403", "NETGEN0603", "NETGEN0702",
        ];
        HashSet<string> information = ["NETGEN0305", "NETGEN0307", "NETGEN0805", "NETGEN0900"];
        Assert.All(Supported, rule => Assert.Equal(
            warnings.Contains(rule.Id) ? DiagnosticSeverity.Warning
                : information.Contains(rule.Id) ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
            rule.DefaultSeverity));
        Assert.All(Supported, rule => Assert.Equal(rule.Id != "NETGEN0900", rule.IsEnabledByDefault));
    }
}
