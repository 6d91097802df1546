using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>
/// The emitted text of small networks, kept as files, so that a change of the generator shows in a review as what users will step through.
/// Running the tests with NETGEN_GOLDEN=1 writes the files anew.
/// </summary>
public sealed class GoldenTests
{
    private const int ShownLines = 40;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NetGen.Generator.Tests", "Golden");

    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("NETGEN_GOLDEN") == "1";

    private static readonly Dictionary<string, string> Networks = new()
    {
        ["Dense"] = "[Input(2)] [Dense(3)] [Tanh] [BinaryHead] [SGD(0.5, Momentum = 0.9)]",
        ["Graph"] = """
            [Input(4, 4, 1)]
            [Conv2D(4, 3, Padding = Padding.Same, Name = "filters")] [ReLU]
            [DepthwiseConv2D(3, Padding = Padding.Same)] [BatchNormalization] [Add("filters")]
            [GlobalAveragePool2D(Name = "features", Expose = true)] [Dense(2)] [Softmax]
            """,
        ["Faulty"] = "[Input(2, 2)] [Dense(3)] [RegressionHead(1)] [Adam]",
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_emitted_text_is_the_one_on_file(string name)
    {
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare(name, Networks[name]));
        if (Rewrites)
        {
            Rewrite(name, compiled.GeneratedSources);
        }

        Assert.Equal(FilesOf(name).Select(Path.GetFileName).Order(), compiled.GeneratedSources.Keys.Select(FileName).Order());
        foreach (var (hint, text) in compiled.GeneratedSources)
        {
            var kept = File.ReadAllText(Path.Combine(Folder, FileName(hint)));
            Assert.True(kept == text, $"{FileName(hint)} differs; NETGEN_GOLDEN=1 accepts what is emitted now.\n{Differences(kept, text)}");
        }
    }

    [Fact]
    public void Every_file_belongs_to_a_network() =>
        Assert.Equal(Directory.GetFiles(Folder, "*.txt").Order(), Networks.Keys.SelectMany(FilesOf).Order());

    private static string FileName(string hint) => $"{hint[(NetworkCompiler.Namespace.Length + 1)..^".g.cs".Length]}.txt";

    private static string[] FilesOf(string name) => Directory.GetFiles(Folder, $"{name}.*.txt");

    private static void Rewrite(string name, IReadOnlyDictionary<string, string> sources)
    {
        foreach (var file in FilesOf(name))
        {
            File.Delete(file);
        }

        foreach (var (hint, text) in sources)
        {
            File.WriteAllText(Path.Combine(Folder, FileName(hint)), text);
        }
    }

    /// <summary>The lines that went and came.</summary>
    private static string Differences(string kept, string text)
    {
        var changed = InlineDiffBuilder.Diff(kept, text).Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted).ToList();
        var shown = changed.Take(ShownLines).Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text);
        return string.Join("\n", shown) + (changed.Count > ShownLines ? $"\n… and {changed.Count - ShownLines} lines more" : "");
    }
}
