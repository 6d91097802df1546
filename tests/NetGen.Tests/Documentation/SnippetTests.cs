using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Documentation;

/// <summary>The C# in the guides compiles, without a warning, as the body of a method.</summary>
public sealed partial class SnippetTests
{
    private const string Digits = "[Input(28, 28, 1)] [Flatten] [Dense(128)] [ReLU] [MulticlassHead(10)] [SGD(0.05)]";

    [Theory]
    [InlineData("data.md")]
    [InlineData("training.md")]
    [InlineData("weights.md")]
    public void Snippets_compile(string guide)
    {
        string[] blocks = Blocks(guide);
        string methods = string.Concat(blocks.Select((block, number) => $"public static void Snippet{number}()\n{{\n{block}\n}}\n"));
        string source = $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using NetGen;

            namespace {{NetworkCompiler.Namespace}}
            {
                public static class Guide
                {
                    {{methods}}
                }
            }
            """;
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Digits", Digits), source);
        Assert.NotEmpty(blocks);
        Assert.NotNull(compiled.Assembly.GetType($"{NetworkCompiler.Namespace}.Guide")!.GetMethod($"Snippet{blocks.Length - 1}"));
    }

    private static string[] Blocks(string guide) =>
        [.. Block().Matches(File.ReadAllText(Path.Combine(ReferenceData.RepositoryRoot, "docs", guide))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
