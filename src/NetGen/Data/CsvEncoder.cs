using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>
/// Turns the rows of a table into numbers and class labels. Where no dataset is given to read it by, every row has to be inspected before
/// the first one is encoded.
/// </summary>
internal sealed class CsvEncoder
{
    private readonly CsvTable _table;
    private readonly CsvOptions _options;
    private readonly CsvColumns _columns;
    private readonly CsvInspection[] _inspections;
    private CsvEncoding? _encoding;
    private bool _hasRows;
    private bool _hasTaken;

    public CsvEncoder(CsvTable table, CsvOptions options)
    {
        (_table, _options) = (table, options);
        _encoding = options.SameAs is null ? null : (options.SameAs as ICsvData)?.Encoding
            ?? throw new ArgumentException("SameAs takes a dataset that FromCsv read, or a CsvSource.", nameof(options));
        _columns = new CsvColumns(table, options, _encoding);
        _inspections = _encoding is not null
            ? Array.Empty<CsvInspection>()
            : _columns.Inputs.Concat(_columns.Targets)
                .Select(place => new CsvInspection(table, place, options, _columns.IsTarget(place))).ToArray();
    }

    /// <summary>What the columns are; known when all rows are inspected.</summary>
    public CsvEncoding Encoding => _encoding ?? throw new InvalidOperationException("Rows are still to be inspected.");

    /// <summary>The floats of one input.</summary>
    public int InputSize => Encoding.Inputs.Sum(column => column.Width);

    /// <summary>The names of those floats.</summary>
    public string[] InputNames => Encoding.Inputs.SelectMany(column => column.FloatNames).ToArray();

    /// <summary>The names of the classes, where the target is a class label.</summary>
    public IReadOnlyList<string>? Classes => _columns.Targets.Length == 1 && _options.PositiveClass is null ? Encoding.Targets[0].Categories : null;

    /// <summary>The floats of one target: one for each class, or the numbers. A single class is still told from none.</summary>
    public int TargetSize => Classes is { } classes ? Math.Max(2, classes.Count) : _columns.Targets.Length;

    /// <summary>Takes the next row into account.</summary>
    /// <returns>False if the row is left out, because a value is missing.</returns>
    public bool Inspect(CsvCell[] row)
    {
        _hasRows = true;
        if (!Takes(row))
        {
            return false;
        }

        _hasTaken = true;
        for (int i = 0; i < _inspections.Length; i++)
        {
            int inputs = _columns.Inputs.Length;
            _inspections[i].Add(row[i < inputs ? _columns.Inputs[i] : _columns.Targets[i - inputs]]);
        }

        return true;
    }

    /// <summary>False if the row is left out, because a value is missing.</summary>
    public bool Takes(CsvCell[] row) => _options.Missing != MissingValues.Skip
        || !(Misses(row, _columns.Inputs) || Misses(row, _columns.Targets));

    /// <summary>All rows are inspected.</summary>
    public void EndInspection()
    {
        if (!_hasRows)
        {
            throw _table.Error("expected a row of data behind the header");
        }

        if (!_hasTaken)
        {
            throw DataFormatException.InText(_table.File, 1, 1, "every row misses a value, so skipping leaves none");
        }

        int inputs = _columns.Inputs.Length;
        _encoding ??= new CsvEncoding(
            _inspections.Take(inputs).Select(column => column.Result()).ToArray(),
            _inspections.Skip(inputs).Select(column => column.Result()).ToArray());
    }

    /// <summary>Writes the input of a row.</summary>
    public void WriteInput(CsvCell[] row, Span<float> values)
    {
        values.Clear();
        for (int i = 0; i < _columns.Inputs.Length; i++)
        {
            CsvColumn column = Encoding.Inputs[i];
            WriteInput(row[_columns.Inputs[i]], _columns.Inputs[i], column, values.Slice(0, column.Width));
            values = values.Slice(column.Width);
        }
    }

    /// <summary>Writes the target of a row, a class as a one-hot vector.</summary>
    public void WriteTarget(CsvCell[] row, Span<float> values)
    {
        if (Classes is not null)
        {
            values.Clear();
            values[Label(row)] = 1;
            return;
        }

        for (int i = 0; i < _columns.Targets.Length; i++)
        {
            values[i] = Target(row[_columns.Targets[i]], _columns.Targets[i], Encoding.Targets[i]);
        }
    }

    /// <summary>The class index of a row.</summary>
    public int Label(CsvCell[] row) => Category(row[_columns.Targets[0]], _columns.Targets[0], Encoding.Targets[0]);

    /// <summary>The number in a cell.</summary>
    /// <exception cref="DataFormatException">There is none, or it is infinite.</exception>
    public static float Number(CsvTable table, CsvCell cell, int place)
    {
        if (!CsvTable.TryNumber(cell, out float number))
        {
            throw table.Error(cell, place, $"expected a number, but found '{cell.Text}'; CsvOptions.OneHot is for categories");
        }

        return Divergence.IsFinite(number)
            ? number
            : throw table.Error(cell, place, $"expected a finite number of 32 bits, but found '{cell.Text}'");
    }

    private bool Misses(CsvCell[] row, int[] places)
    {
        foreach (int place in places)
        {
            if (_table.IsMissing(row[place]))
            {
                return true;
            }
        }

        return false;
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

        values[0] = !_table.IsMissing(cell) ? Number(_table, cell, place) : _options.Missing switch
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
            ? Number(_table, cell, place)
            : throw _table.Error(cell, place, $"expected a number, since there are several targets, but found '{cell.Text}'");
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
        bool isTarget = _columns.IsTarget(place);
        string way = isTarget ? "CsvOptions.Missing = MissingValues.Skip leaves the row out" : "CsvOptions.Missing can skip the row or fill the value in";
        return _table.Error(cell, place, $"the {(isTarget ? "target" : "value")} is missing; {way}");
    }
}
