using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen.Analyzers.Tests.Catalogue;

/// <summary>One page of analyzers/docs, taken apart at its headings.</summary>
internal sealed class RulePage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    private readonly List<(string Heading, List<string> Lines)> _sections = [];

    private RulePage(string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
            {
                _sections.Add((line, []));
            }
            else
            {
                _sections[^1].Lines.Add(line);
            }
        }
    }

    public static IEnumerable<string> Ids => Directory.GetFiles(Folder, "NETGEN*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public IEnumerable<string> Headings => _sections.Select(section => section.Heading);

    /// <summary>The cells of the one table row at the top: severity, category, code fix, can be suppressed.</summary>
    public string[] Facts => Cells(_sections[0].Lines.Last(line => line.StartsWith('|')));

    public static RulePage Of(string id) => new(File.ReadAllLines(Path.Combine(Folder, $"{id}.md")));

    /// <summary>The rows of the index: rule, severity, title, code fix.</summary>
    public static IEnumerable<string[]> Index() => File.ReadAllLines(Path.Combine(Folder, "README.md"))
        .Where(line => line.StartsWith("| [NETGEN", StringComparison.Ordinal)).Select(Cells);

    public static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    public string Text(string heading) => string.Join('\n', Lines(heading)).Trim();

    /// <summary>The code blocks of a section.</summary>
    public IReadOnlyList<string> Code(string heading)
    {
        var blocks = new List<string>();
        var lines = Lines(heading);
        for (var start = lines.IndexOf("```csharp"); start >= 0; start = lines.IndexOf("```csharp", start + 1))
        {
            blocks.Add(string.Join('\n', lines.Skip(start + 1).TakeWhile(line => line != "```")));
        }

        return blocks;
    }

    private List<string> Lines(string heading) => _sections.Single(section => section.Heading == heading).Lines;
}
