using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Testing;

/// <summary>Diagnostics as a reader needs them: every message, and the numbered lines around the first places.</summary>
internal static class DiagnosticText
{
    private const int LinesAround = 10;
    private const int MostExcerpts = 10;

    public static string Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{diagnostics.Count} warnings and errors:").AppendLine();
        foreach (var diagnostic in diagnostics)
        {
            text.AppendLine(diagnostic.ToString());
        }
        var places = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is not null)
            .GroupBy(diagnostic => (diagnostic.Location.SourceTree!, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        foreach (var place in places.Take(MostExcerpts))
        {
            var (tree, line) = place.Key;
            text.AppendLine().AppendLine(tree.FilePath);
            AppendExcerpt(text, tree, line);
        }
        return text.ToString();
    }

    private static void AppendExcerpt(StringBuilder text, SyntaxTree tree, int center)
    {
        var lines = tree.GetText().Lines;
        for (int line = Math.Max(0, center - LinesAround); line <= Math.Min(lines.Count - 1, center + LinesAround); line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(line == center ? ">" : " ")}{line + 1,5}  {lines[line]}").AppendLine();
        }
    }
}
