using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>What docs/calculus.md shows compiles, and what it says is generated is generated.</summary>
public sealed class CalculusPageTests
{
    [Fact]
    public void The_pages_code_compiles_and_its_generated_code_is_the_real_one()
    {
        string[] blocks = [.. Blocks(Path.Combine(Repository.Root, "docs", "calculus.md"))];
        string[] classes = [.. blocks.Where(block => block.Contains("partial class", StringComparison.Ordinal)).Select(block => block.Replace("using System;\nusing NetGen;\n", "", StringComparison.Ordinal))];
        string[] statements = [.. blocks.Where(block => !block.Contains("static", StringComparison.Ordinal) && block.Contains(';', StringComparison.Ordinal))];
        string generated = blocks.Single(block => block.StartsWith("public static (double x, double y) FGradient", StringComparison.Ordinal));

        Assert.Equal((3, 3), (classes.Length, statements.Length));
        var compiled = NetworkCompiler.Compile(
            new CompilerOptions { LanguageVersion = LanguageVersion.Latest },
            [
                .. classes.Select(block => $"using System;\nusing NetGen;\n{block}"),
                .. statements.Select((block, i) =>
                    $"using System;\nusing NetGen;\ninternal static class Statements{i}\n{{\n    internal static void Run(float[] inputs, float[] targets)\n    {{\n{block}\n    }}\n}}"),
            ]);

        string[] real = Lines(compiled.GeneratedSources["Lecture.FGradient.g.cs"]);
        string[] shown = Lines(generated);
        int start = Array.IndexOf(real, shown[0]);
        Assert.Equal(shown, real[start..(start + shown.Length)]);
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static IEnumerable<string> Blocks(string path)
        => File.ReadAllText(path).ReplaceLineEndings("\n").Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
}
