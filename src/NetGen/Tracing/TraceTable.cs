using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>Prints a trace as a table: texts to the left, numbers to the right, and only columns that say something.</summary>
internal static class TraceTable
{
    private const int TextColumns = 2;

    public static string Of(NetworkTrace trace)
    {
        LayerTrace[] layers = [trace.Input, .. trace];
        var columns = new List<(string Title, Func<LayerTrace, string> Cell)>
        {
            ("layer", layer => layer == trace.Input ? layer.Name : $"{layer.Name} ({layer.Layer})"),
            ("shape", layer => layer.Shape.ToString()),
            ("min", layer => Number(layer.Minimum)),
            ("mean", layer => Number(layer.Mean)),
            ("max", layer => Number(layer.Maximum)),
            ("zeros", layer => layer.ZeroShare.ToString("P0", CultureInfo.InvariantCulture)),
        };
        if (trace.FirstNonFinite is not null)
        {
            columns.Add(("not finite", layer => layer.NonFiniteCount == 0 ? "" : Number(layer.NonFiniteCount)));
        }

        if (layers.Any(layer => layer.GradientNorm is not null))
        {
            columns.Add(("|dL/dy|", layer => Number(layer.GradientNorm)));
        }

        if (layers.Any(layer => layer.ParameterGradientNorm is not null))
        {
            columns.Add(("|dL/dw|", layer => Number(layer.ParameterGradientNorm)));
        }

        string examples = trace.Examples == 1 ? "1 example" : FormattableString.Invariant($"{trace.Examples} examples");
        string loss = trace.Loss is { } value ? FormattableString.Invariant($", loss {value:G4}") : "";
        string[][] rows = [[.. columns.Select(column => column.Title)], .. layers.Select(layer => columns.Select(column => column.Cell(layer)).ToArray())];
        int[] widths = [.. columns.Select((_, column) => rows.Max(row => row[column].Length))];
        IEnumerable<string> lines = rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column < TextColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        return string.Join("\n", lines.Prepend($"{trace.Network}: {examples}{loss}"));
    }

    private static string Number(double? value) => value?.ToString("G3", CultureInfo.InvariantCulture) ?? "";
}
