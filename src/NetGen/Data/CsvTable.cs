using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>All cells of a file, every row as long as the header.</summary>
internal sealed class CsvTable
{
    private readonly HashSet<string> _marks;

    private CsvTable(string file, string[] columns, List<CsvCell[]> rows, CsvOptions options)
    {
        File = file;
        Columns = columns;
        Rows = rows;
        _marks = new HashSet<string>(options.MissingMarks, StringComparer.Ordinal);
    }

    public string File { get; }

    public string[] Columns { get; }

    public List<CsvCell[]> Rows { get; private set; }

    public static CsvTable Read(TextReader text, string file, CsvOptions options)
    {
        var reader = new CsvReader(text, file, options.Separator);
        CsvCell[] first = reader.ReadRow() ?? throw Error(reader, file, "the file is empty");
        string[] columns = options.HasHeader ? Names(first, file) : first.Select((_, place) => DefaultName(place)).ToArray();
        var rows = new List<CsvCell[]>();
        for (CsvCell[]? row = options.HasHeader ? reader.ReadRow() : first; row is not null; row = reader.ReadRow())
        {
            if (row.Length != columns.Length)
            {
                string than = options.HasHeader ? $"the header names {columns.Length}" : $"the first row has {columns.Length}";
                CsvCell last = row[row.Length - 1];
                throw DataFormatException.InText(file, last.Line, last.Column, $"the row has {row.Length} cells, but {than}");
            }

            rows.Add(row);
        }

        return rows.Count > 0
            ? new CsvTable(file, columns, rows, options)
            : throw Error(reader, file, "expected a row of data behind the header");
    }

    /// <summary>The place of a column.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public int PlaceOf(string name)
    {
        int place = Array.IndexOf(Columns, name);
        return place >= 0
            ? place
            : throw new ArgumentException($"{File} has no column '{name}'; it has {string.Join(", ", Columns)}.", "options");
    }

    public bool IsMissing(CsvCell cell) => string.IsNullOrWhiteSpace(cell.Text) || _marks.Contains(cell.Text);

    public static bool TryNumber(CsvCell cell, out float number) =>
        float.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Leaves rows out that lack one of these columns.</summary>
    public void SkipMissing(IReadOnlyCollection<int> places)
    {
        Rows = Rows.Where(row => !places.Any(place => IsMissing(row[place]))).ToList();
        if (Rows.Count == 0)
        {
            throw DataFormatException.InText(File, 1, 1, "every row misses a value, so skipping leaves none");
        }
    }

    public DataFormatException Error(CsvCell cell, int place, string what) =>
        DataFormatException.InText(File, cell.Line, cell.Column, $"column '{Columns[place]}': {what}");

    private static DataFormatException Error(CsvReader reader, string file, string what) =>
        DataFormatException.InText(file, reader.Place.Line, reader.Place.Column, what);

    private static string DefaultName(int place) => $"column_{(place + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string[] Names(CsvCell[] header, string file)
    {
        string[] names = header.Select((cell, place) => cell.Text.Length > 0 ? cell.Text : DefaultName(place)).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!seen.Add(names[i]))
            {
                throw DataFormatException.InText(file, header[i].Line, header[i].Column, $"the header names '{names[i]}' twice");
            }
        }

        return names;
    }
}
