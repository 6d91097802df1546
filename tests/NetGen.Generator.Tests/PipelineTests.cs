using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Generator.Tests;

public sealed class PipelineTests
{
    private static readonly string Generator = Path.Combine(Repository.Root, "generator", "NetGen.Generator");

    [Fact]
    public void The_pipeline_is_under_thirty_lines_of_code()
    {
        int lines = File.ReadLines(Path.Combine(Generator, "NetworkGenerator.cs"))
            .Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal));

        Assert.InRange(lines, 1, 29);
    }

    [Fact]
    public void Symbols_and_syntax_are_seen_by_the_pipeline_and_the_readers_alone()
    {
        string[] users = [.. Directory.EnumerateFiles(Generator, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Generator, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)).Order()];

        // The emitters hand the finished text to the compiler.
        Assert.Equal(
            [
                "BlockReader.cs", "FormulaReader.cs", "GradientEmitter.cs", "GradientReader.cs", "NetworkEmitter.cs", "NetworkGenerator.cs", "NetworkReader.cs",
                "TypeReader.cs", "UserFunctionReader.cs",
            ],
            users);
    }

    [Fact]
    public void The_generator_reports_no_diagnostics_of_its_own()
        => Assert.DoesNotContain(
            typeof(NetworkGenerator).Assembly.GetTypes().SelectMany(type => type.GetFields(
                System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance
                | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)),
            field => field.FieldType == typeof(DiagnosticDescriptor) || field.FieldType == typeof(Diagnostic));
}
