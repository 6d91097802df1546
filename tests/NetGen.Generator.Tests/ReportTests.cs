using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>The report that a build asks for with NetGenReport.</summary>
public sealed class ReportTests
{
    private const string Guard = """
        [Input(8)] [Dense(16, Name = "*/ \"hidden\" \\")] [ReLU] [Dense(4, Trainable = false)] [MeanSquaredError] [Budget(MaxParameters = 500)]
        """;

    [Theory]
    [InlineData("true", 1)]
    [InlineData("True", 1)]
    [InlineData("false", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void It_is_emitted_only_where_it_is_wanted(string? value, int count) =>
        Assert.Equal(count, Emit(Guard, value).Count(source => source.HintName.EndsWith(".Report.g.cs", System.StringComparison.Ordinal)));

    [Fact]
    public void It_is_one_comment_whatever_the_names_are()
    {
        var root = CSharpSyntaxTree.ParseText(Report(Guard)).GetRoot();

        Assert.Empty(root.ChildNodes());
        Assert.Equal(SyntaxKind.MultiLineCommentTrivia, Assert.Single(root.DescendantTrivia(), trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Kind());
    }

    [Fact]
    public void It_counts_what_the_class_counts()
    {
        var report = Parse(Guard);

        Assert.Equal($"{NetworkCompiler.Namespace}.Guard", report.GetProperty("network").GetString());
        Assert.Equal([8], Numbers(report.GetProperty("input")));
        Assert.Equal([4], Numbers(report.GetProperty("output")));
        Assert.Equal(212, report.GetProperty("parameters").GetInt32());
        Assert.Equal(144, report.GetProperty("trainableParameters").GetInt32());
        Assert.Equal(192, report.GetProperty("multiplyAdds").GetInt64());
        Assert.Equal(64, report.GetProperty("scratchBytes").GetInt32());
        Assert.Equal(500, report.GetProperty("budget").GetProperty("parameters").GetInt32());
        Assert.Equal(["*/ \"hidden\" \\", "relu_1", "dense_2"], Texts(report, "layers", "name"));
        Assert.Equal(["Dense", "ReLU", "Dense"], Texts(report, "layers", "type"));
        Assert.Equal([144, 0, 68], report.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("parameters").GetInt32()));
        Assert.Equal([8, 16], Numbers(report.GetProperty("tensors")[0].GetProperty("shape")));
        Assert.Equal(4, report.GetProperty("tensors").GetArrayLength());
    }

    [Fact]
    public void A_network_without_layers_that_hold_parameters_has_empty_lists() =>
        Assert.Equal(0, Parse("[Input(2, 2)] [Flatten]").GetProperty("tensors").GetArrayLength());

    [Fact]
    public void A_faulty_declaration_reports_its_error() =>
        Assert.StartsWith("NETGEN0105: ", Parse("[Input(2, 2)] [Dense(1)]").GetProperty("error").GetString());

    private static JsonElement Parse(string declaration) => JsonDocument.Parse(Report(declaration).Trim()[2..^2]).RootElement;

    private static string Report(string declaration) => Emit(declaration, "true")
        .Single(source => source.HintName.EndsWith("Guard.Report.g.cs", System.StringComparison.Ordinal)).SourceText.ToString();

    private static IEnumerable<int> Numbers(JsonElement array) => array.EnumerateArray().Select(item => item.GetInt32());

    private static IEnumerable<string?> Texts(JsonElement report, string list, string name) =>
        report.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString());

    private static ImmutableArray<GeneratedSourceResult> Emit(string declaration, string? value)
    {
        var compilation = CSharpCompilation.Create(
            "Reported",
            [CSharpSyntaxTree.ParseText(NetworkCompiler.Declare("Guard", declaration))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)]);
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], optionsProvider: new Options(value));
        return driver.RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources;
    }

    /// <summary>What MSBuild hands to the compiler.</summary>
    private sealed class Options(string? report) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(report);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string? report) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.NetGenReport" ? report : null;
            return value is not null;
        }
    }
}
