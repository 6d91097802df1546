using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Catalogue;

/// <summary>The pages, their index and the release tracking say what the rules are, and their code does what they say.</summary>
public sealed class PageTests
{
    private static readonly DiagnosticDescriptor[] Rules = [.. DiagnosticDescriptors.All];

    private static readonly string[] Fixable =
    [
        .. typeof(NetworkCodeFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(Rules.Select(rule => rule.Id), RulePage.Ids);

    [Fact]
    public void Every_fix_belongs_to_a_rule_and_no_rule_has_two() => Assert.Equal(
        Fixable.Distinct().Order(), Fixable.Intersect(Rules.Select(rule => rule.Id)).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void All_pages_have_one_shape(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        var page = RulePage.Of(id);
        Assert.Equal(
            [$"# {id}: {rule.Title}", "## Cause", "## Why it matters", "## Bad code", "## Good code", "## How to fix", "## How to suppress"],
            page.Headings);
        Assert.Equal([rule.DefaultSeverity.ToString(), rule.Category, YesNo(Fixable.Contains(id)), YesNo(IsConfigurable(rule))], page.Facts);
        Assert.All(page.Headings.Skip(1), heading => Assert.NotEmpty(page.Text(heading)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Pages_say_truly_whether_the_rule_can_be_suppressed(string id)
    {
        var text = RulePage.Of(id).Text("## How to suppress");
        if (IsConfigurable(Rules.Single(rule => rule.Id == id)))
        {
            Assert.Contains($"dotnet_diagnostic.{id}.severity = none", text);
            Assert.Contains($"#pragma warning disable {id}", text);
        }
        else
        {
            Assert.StartsWith("It cannot be suppressed: ", text);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_code_raises_the_rule_and_nothing_else(string id)
    {
        var blocks = RulePage.Of(id).Code("## Bad code");
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var isOff = !Rules.Single(rule => rule.Id == id).IsEnabledByDefault;
            var diagnosis = await Diagnosis.Of(block, isOff ? id : null);
            Assert.Equal([id], diagnosis.Ids.Distinct());
            Assert.Empty(diagnosis.CompilerErrors);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Good_code_raises_nothing_and_compiles(string id)
    {
        var blocks = RulePage.Of(id).Code("## Good code");
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var diagnosis = await Diagnosis.Of(block);
            Assert.Empty(diagnosis.Ids);
            Assert.Empty(diagnosis.CompilerErrors);
        }
    }

    [Fact]
    public void Index_lists_every_rule_with_its_severity_title_and_fix() => Assert.Equal(
        Rules.Select(rule => string.Join(" | ", $"[{rule.Id}]({rule.Id}.md)", rule.DefaultSeverity, rule.Title, YesNo(Fixable.Contains(rule.Id)))),
        RulePage.Index().Select(row => string.Join(" | ", row)));

    [Fact]
    public void Release_tracking_lists_every_rule_with_its_category_and_severity()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "releases");
        var entries = new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadAllLines(Path.Combine(folder, $"AnalyzerReleases.{kind}.md")))
            .Where(line => line.StartsWith("NETGEN", StringComparison.Ordinal));
        Assert.Equal(
            Rules.Select(rule => $"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | {rule.Title}"),
            entries.Order());
    }

    private static bool IsConfigurable(DiagnosticDescriptor rule) => !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static string YesNo(bool value) => value ? "yes" : "no";
}
