using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>Finds out what the columns of a table are, and turns its cells into numbers and class labels.</summary>
internal sealed class CsvEncoder
{
    private readonly CsvTable _table;
    private readonly CsvOptions _options;
    private readonly int[] _inputs;
    private readonly int[] _targets;

    private CsvEncoder(CsvTable table, CsvOptions options)
    {
        _table = table;
        _options = options;
        CsvEncoding? given = options.SameAs is null ? null : options.SameAs.Encoding
            ?? throw new ArgumentException("SameAs takes a dataset that FromCsv read.", nameof(options));
        _targets = given is not null ? Places(given.Targets) : TargetPlaces();
        _inputs = given is not null ? Places(given.Inputs) : InputPlaces();
        if (options.Missing == MissingValues.Skip)
        {
            table.SkipMissing(_inputs.Concat(_targets).ToArray());
        }

        Encoding = given ?? new CsvEncoding(_inputs.Select(Inspect).ToArray(), _targets.Select(Inspect).ToArray());
    }

    private CsvEncoding Encoding { get; }

    public static Dataset Encode(CsvTable table, CsvOptions options) => new CsvEncoder(table, options).Encode();

    private Dataset Encode()
    {
        string[] columns = Encoding.Inputs.SelectMany(column => column.FloatNames).ToArray();
        int width = columns.Length;
        if ((long)_table.Rows.Count * width > int.MaxValue / 2)
        {
            throw DataFormatException.InText(
                _table.File, 1, 1, $"{_table.Rows.Count} rows of {width} numbers are more than a dataset in memory holds");
        }

        float[] inputs = new float[_table.Rows.Count * width];
        for (int row = 0; row < _table.Rows.Count; row++)
        {
            int at = row * width;
            for (int i = 0; i < _inputs.Length; i++)
            {
                CsvColumn column = Encoding.Inputs[i];
                WriteInput(_table.Rows[row][_inputs[i]], _inputs[i], column, inputs.AsSpan(at, column.Width));
                at += column.Width;
            }
        }

        if (_targets.Length == 1 && Encoding.Targets[0].Categories is { } classes && _options.PositiveClass is null)
        {
            int[] labels = _table.Rows.Select(row => Category(row[_targets[0]], _targets[0], Encoding.Targets[0])).ToArray();
            int count = Math.Max(2, classes.Count);
            return new Dataset(inputs, labels, width, count) { Classes = classes, Columns = columns, Encoding = Encoding };
        }

        float[] targets = _table.Rows
            .SelectMany(row => _targets.Select((place, i) => Target(row[place], place, Encoding.Targets[i])))
            .ToArray();
        return new Dataset(inputs, targets, width, _targets.Length) { Columns = columns, Encoding = Encoding };
    }

    private void WriteInput(CsvCell cell, int place, CsvColumn column, Span<float> values)
    {
        if (column.Categories is not null)
        {
            if (!_table.IsMissing(cell) || _options.Missing == MissingValues.Reject)
            {
                values[Category(cell, place, column)] = 1;
            }

            return;
        }

        values[0] = !_table.IsMissing(cell) ? Number(cell, place) : _options.Missing switch
        {
            MissingValues.Mean => column.Mean,
            MissingValues.Value => _options.MissingValue,
            _ => throw Missing(cell, place),
        };
    }

    private float Target(CsvCell cell, int place, CsvColumn column)
    {
        if (_table.IsMissing(cell))
        {
            throw Missing(cell, place);
        }

        if (_options.PositiveClass is { } positive)
        {
            return cell.Text == positive ? 1 : 0;
        }

        return column.Categories is null
            ? Number(cell, place)
            : throw _table.Error(cell, place, $"expected a number, since there are several targets, but found '{cell.Text}'");
    }

    private float Number(CsvCell cell, int place)
    {
        if (!CsvTable.TryNumber(cell, out float number))
        {
            throw _table.Error(cell, place, $"expected a number, but found '{cell.Text}'; CsvOptions.OneHot is for categories");
        }

        return float.IsNaN(number) || float.IsInfinity(number)
            ? throw _table.Error(cell, place, $"expected a finite number of 32 bits, but found '{cell.Text}'")
            : number;
    }

    private int Category(CsvCell cell, int place, CsvColumn column)
    {
        if (_table.IsMissing(cell))
        {
            throw Missing(cell, place);
        }

        int index = column.IndexOf(cell.Text);
        return index >= 0 ? index : throw _table.Error(
            cell, place, $"expected one of {string.Join(", ", column.Categories!.Take(10))}, but found '{cell.Text}'");
    }

    private DataFormatException Missing(CsvCell cell, int place)
    {
        bool isTarget = Array.IndexOf(_targets, place) >= 0;
        string way = isTarget ? "CsvOptions.Missing = MissingValues.Skip leaves the row out" : "CsvOptions.Missing can skip the row or fill the value in";
        return _table.Error(cell, place, $"the {(isTarget ? "target" : "value")} is missing; {way}");
    }

    /// <summary>Numbers, or categories if the options say so or no cell is a number; the mean of the numbers.</summary>
    private CsvColumn Inspect(int place)
    {
        string name = _table.Columns[place];
        CsvCell[] cells = _table.Rows.Select(row => row[place]).Where(cell => !_table.IsMissing(cell)).ToArray();
        bool isPositive = _options.PositiveClass is not null && Array.IndexOf(_targets, place) >= 0;
        if (cells.Length > 0 && (isPositive || _options.OneHot.Contains(name) || !cells.Any(cell => CsvTable.TryNumber(cell, out _))))
        {
            return new CsvColumn(name, Categories(cells, place), 0);
        }

        double sum = 0;
        foreach (CsvCell cell in cells)
        {
            sum += Number(cell, place);
        }

        if (cells.Length == 0 && _options.Missing == MissingValues.Mean)
        {
            throw _table.Error(_table.Rows[0][place], place, "no row has a value, so there is no mean");
        }

        return new CsvColumn(name, null, cells.Length == 0 ? 0 : (float)(sum / cells.Length));
    }

    /// <summary>In the order of their numbers if all are numbers, otherwise of their characters: the same on every machine.</summary>
    private string[] Categories(CsvCell[] cells, int place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CsvCell cell in cells)
        {
            if (seen.Add(cell.Text) && seen.Count > _options.MaxCategories)
            {
                string limit = $"more than {_options.MaxCategories} different texts";
                throw _table.Error(cell, place, $"{limit}; ignore the column, or raise CsvOptions.MaxCategories");
            }
        }

        if (_options.PositiveClass is { } positive && Array.IndexOf(_targets, place) >= 0 && !seen.Contains(positive))
        {
            throw _table.Error(cells[0], place, $"expected '{positive}' in some row, but there are {string.Join(", ", seen.Take(10))}");
        }

        return seen.All(text => CsvTable.TryNumber(new CsvCell(text, 0, 0), out _))
            ? seen.OrderBy(text => float.Parse(text, CultureInfo.InvariantCulture))
                .ThenBy(text => text, StringComparer.Ordinal).ToArray()
            : seen.OrderBy(text => text, StringComparer.Ordinal).ToArray();
    }

    private int[] Places(IEnumerable<CsvColumn> columns) => columns.Select(column => _table.PlaceOf(column.Name)).ToArray();

    private int[] TargetPlaces()
    {
        if (_options.Target is { } target)
        {
            return _options.Targets is null
                ? new[] { _table.PlaceOf(target) }
                : throw new ArgumentException("Target and Targets cannot both be given.", "options");
        }

        if (_options.Targets is { Count: > 0 } targets)
        {
            return Distinct(targets, nameof(CsvOptions.Targets));
        }

        int place = _options.TargetIndex < 0 ? _table.Columns.Length + _options.TargetIndex : _options.TargetIndex;
        return (uint)place < (uint)_table.Columns.Length ? new[] { place } : throw new ArgumentException(
            $"TargetIndex is {_options.TargetIndex}, but {_table.File} has {_table.Columns.Length} columns.", "options");
    }

    private int[] InputPlaces()
    {
        int[] ignored = _options.Ignore.Select(_table.PlaceOf).ToArray();
        foreach (string name in _options.OneHot)
        {
            _table.PlaceOf(name);
        }

        int[] places = _options.Inputs is { } inputs
            ? Distinct(inputs, nameof(CsvOptions.Inputs))
            : Enumerable.Range(0, _table.Columns.Length).Where(place => !_targets.Contains(place) && !ignored.Contains(place)).ToArray();
        if (places.Intersect(_targets).Any())
        {
            throw new ArgumentException($"'{_table.Columns[places.Intersect(_targets).First()]}' is an input and a target.", "options");
        }

        return places.Length > 0 ? places : throw new ArgumentException($"{_table.File} has no column left for inputs.", "options");
    }

    private int[] Distinct(IReadOnlyList<string> names, string option)
    {
        int[] places = names.Select(_table.PlaceOf).ToArray();
        return places.Distinct().Count() == places.Length
            ? places
            : throw new ArgumentException($"{option} names a column twice.", "options");
    }
}
