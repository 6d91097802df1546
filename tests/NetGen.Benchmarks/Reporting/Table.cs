using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace NetGen.Benchmarks;

/// <summary>A table on the terminal; aligned plain lines where the output is a file or a pipe.</summary>
internal sealed class Table(string title, params string[] headers)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write()
    {
        Console.WriteLine();
        if (AnsiConsole.Profile.Out.IsTerminal)
        {
            WriteToTerminal();
        }
        else
        {
            WritePlainly();
        }
    }

    private void WriteToTerminal()
    {
        var table = new Spectre.Console.Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (var (header, index) in headers.Select((header, index) => (header, index)))
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)) { Alignment = index == 0 ? Justify.Left : Justify.Right });
        }

        foreach (var row in _rows)
        {
            table.AddRow(row.Select(Coloured).ToArray());
        }

        AnsiConsole.Write(table);
    }

    private void WritePlainly()
    {
        var lines = _rows.Prepend(headers).ToList();
        var widths = headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        Console.WriteLine(title);
        foreach (var line in lines)
        {
            var cells = line.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            Console.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Coloured(string cell)
    {
        var text = Markup.Escape(cell);
        return cell.EndsWith("missed", StringComparison.Ordinal) ? $"[red]{text}[/]"
            : cell.EndsWith("reached", StringComparison.Ordinal) ? $"[green]{text}[/]" : text;
    }
}
