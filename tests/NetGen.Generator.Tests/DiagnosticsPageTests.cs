using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>What docs/diagnostics.md shows of its network is what users see.</summary>
public sealed class DiagnosticsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md")).ReplaceLineEndings("\n");

    private static readonly string Declaration = Block("csharp", 0).Replace("[Network]\n", "", StringComparison.Ordinal)
        .Replace("public sealed partial class Guard { }", "", StringComparison.Ordinal);

    [Fact]
    public void The_tables_are_the_generated_ones()
    {
        var network = ShapeInference.Infer(Declarations.Read(Declaration));

        Assert.Equal(string.Join('\n', LayerTable.Lines(network)), Block("", 0));
        Assert.Equal(string.Join('\n', LayerTable.Tensors(network)), Block("", 1));
    }

    [Fact]
    public void The_budgets_message_is_the_real_one()
    {
        var error = ShapeInference.Infer(Declarations.Read(Declaration.Replace("Dense(32)", "Dense(128)", StringComparison.Ordinal))).Error!;

        Assert.Equal($"error {error.Rule.Id}: {error.Message}".Replace("Declared", "Guard", StringComparison.Ordinal), Block("", 2));
    }

    [Fact]
    public void The_report_is_the_real_one()
    {
        string comment = ReportEmitter.Emit(ShapeInference.Infer(Declarations.Read(Declaration))).Trim();
        using var real = JsonDocument.Parse(comment[2..^2].Replace("Generated.Declared", "Guard", StringComparison.Ordinal));
        using var shown = JsonDocument.Parse(Block("json", 0));

        Assert.True(JsonElement.DeepEquals(real.RootElement, shown.RootElement), real.RootElement.ToString());
    }

    private static string Block(string language, int index)
    {
        var opened = Page.Split('\n').Select((line, number) => (line, number)).Where(item => item.line.StartsWith("```", StringComparison.Ordinal))
            .Where((_, i) => i % 2 == 0).Where(item => item.line == "```" + language).ElementAt(index).number;
        return string.Join('\n', Page.Split('\n').Skip(opened + 1).TakeWhile(line => line != "```"));
    }
}
