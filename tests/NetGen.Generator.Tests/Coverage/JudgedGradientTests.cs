using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.Generator.Tests.Coverage;

/// <summary>A gradient check gives a report; a test that drops it proves nothing.</summary>
public sealed partial class JudgedGradientTests
{
    [Fact]
    public void No_test_drops_the_report_of_a_gradient_check()
        => Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Dropped().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value.Trim()}")));

    /// <summary>A statement, or a member's body, that begins with the check and does not go on with what judges it.</summary>
    [GeneratedRegex(@"^\s*(?:=>\s*)?GradientCheck\.Run\w*\([^;]*(?<!\.ThrowIfFailed\(\));", RegexOptions.Multiline)]
    private static partial Regex Dropped();
}
