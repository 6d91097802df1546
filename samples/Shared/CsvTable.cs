using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Samples;

/// <summary>A small CSV file with a header line; no quotes, numbers with a point.</summary>
public sealed class CsvTable
{
    private readonly string[][] rows;

    private CsvTable(string[] columns, string[][] rows)
    {
        Columns = columns;
        this.rows = rows;
    }

    public string[] Columns { get; }

    public int RowCount => rows.Length;

    public static CsvTable Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(',')).ToArray();
        return new CsvTable(lines[0], lines[1..]);
    }

    /// <summary>The rows without an empty cell in these columns.</summary>
    public CsvTable WhereFilled(params string[] columns)
    {
        var places = columns.Select(PlaceOf).ToArray();
        return new CsvTable(Columns, rows.Where(row => places.All(place => row[place].Length > 0)).ToArray());
    }

    /// <summary>Rows × columns, row-major: a batch of examples.</summary>
    public float[] Numbers(params string[] columns)
    {
        var places = columns.Select(PlaceOf).ToArray();
        return rows.SelectMany(row => places.Select(place => float.Parse(row[place], CultureInfo.InvariantCulture))).ToArray();
    }

    public string[] Texts(string column)
    {
        var place = PlaceOf(column);
        return rows.Select(row => row[place]).ToArray();
    }

    private int PlaceOf(string column)
    {
        var place = Array.IndexOf(Columns, column);
        return place >= 0 ? place : throw new ArgumentException($"There is no column {column}, but {string.Join(", ", Columns)}.");
    }
}
