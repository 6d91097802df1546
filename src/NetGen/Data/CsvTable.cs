using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>The header of a table and its rows one by one, every row as long as the header.</summary>
internal sealed class CsvTable
{
    private readonly HashSet<string> _marks;
    private readonly CsvReader _reader;
    private readonly bool _hasHeader;
    private CsvCell[]? _first;

    /// <summary>Reads as far as the names of the columns.</summary>
    public CsvTable(TextReader text, string file, CsvOptions options)
    {
        _reader = new CsvReader(text, file, options.Separator);
        _marks = new HashSet<string>(options.MissingMarks, StringComparer.Ordinal);
        _hasHeader = options.HasHeader;
        File = file;
        CsvCell[] first = _reader.ReadRow() ?? throw Error("the file is empty");
        Columns = _hasHeader ? Names(first, file) : first.Select((_, place) => DefaultName(place)).ToArray();
        _first = _hasHeader ? null : first;
    }

    public string File { get; }

    public string[] Columns { get; }

    /// <summary>Where the last row begins: the bytes before it, in UTF-8.</summary>
    public long RowOffset => _reader.RowOffset;

    /// <summary>The next row; null at the end.</summary>
    public CsvCell[]? ReadRow()
    {
        CsvCell[]? row = _first ?? _reader.ReadRow();
        _first = null;
        if (row is not null && row.Length != Columns.Length)
        {
            string than = _hasHeader ? $"the header names {Columns.Length}" : $"the first row has {Columns.Length}";
            CsvCell last = row[row.Length - 1];
            throw DataFormatException.InText(File, last.Line, last.Column, $"the row has {row.Length} cells, but {than}");
        }

        return row;
    }

    /// <summary>Begins anew; the text has been moved back to its beginning.</summary>
    public void Restart()
    {
        _first = null;
        _reader.Restart(0);
        if (_hasHeader)
        {
            _reader.ReadRow();
        }
    }

    /// <summary>Goes on with the row at a place that <see cref="RowOffset"/> named; the text has been moved there.</summary>
    public void MoveTo(long offset)
    {
        _first = null;
        _reader.Restart(offset);
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

    public DataFormatException Error(CsvCell cell, int place, string what) =>
        DataFormatException.InText(File, cell.Line, cell.Column, $"column '{Columns[place]}': {what}");

    /// <summary>An error behind the last row.</summary>
    public DataFormatException Error(string what) =>
        DataFormatException.InText(File, _reader.Place.Line, _reader.Place.Column, what);

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
