using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>Finds out what a column is from its cells, one after another, and remembers no more of them than it needs.</summary>
internal sealed class CsvInspection
{
    private readonly CsvTable _table;
    private readonly CsvOptions _options;
    private readonly int _place;
    private readonly bool _isPositive;
    private readonly bool _isCategorical;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private CsvCell? _first;
    private CsvCell? _firstPresent;
    private CsvCell? _excess;
    private CsvCell? _noNumber;
    private bool _hasNumber;
    private double _sum;
    private long _count;

    public CsvInspection(CsvTable table, int place, CsvOptions options, bool isTarget)
    {
        (_table, _place, _options) = (table, place, options);
        _isPositive = isTarget && options.PositiveClass is not null;
        _isCategorical = _isPositive || options.OneHot.Contains(table.Columns[place]);
    }

    public void Add(CsvCell cell)
    {
        _first ??= cell;
        if (_table.IsMissing(cell))
        {
            return;
        }

        _firstPresent ??= cell;
        _count++;
        bool isNumber = CsvTable.TryNumber(cell, out float number);
        _hasNumber |= isNumber;
        if (isNumber && Divergence.IsFinite(number))
        {
            _sum += number;
        }
        else
        {
            _noNumber ??= cell;
        }

        // One text more than allowed is enough to know.
        if ((_isCategorical || !isNumber) && _texts.Count <= _options.MaxCategories && _texts.Add(cell.Text)
            && _texts.Count > _options.MaxCategories)
        {
            _excess = cell;
        }
    }

    /// <summary>Numbers, or categories if the options say so or no cell is a number; the mean of the numbers.</summary>
    public CsvColumn Result()
    {
        string name = _table.Columns[_place];
        if (_count > 0 && (_isCategorical || !_hasNumber))
        {
            return new CsvColumn(name, Categories(), 0);
        }

        if (_noNumber is { } cell)
        {
            CsvEncoder.Number(_table, cell, _place);
        }

        if (_count == 0 && _options.Missing == MissingValues.Mean)
        {
            throw _table.Error(_first!.Value, _place, "no row has a value, so there is no mean");
        }

        return new CsvColumn(name, null, _count == 0 ? 0 : (float)(_sum / _count));
    }

    /// <summary>In the order of their numbers if all are numbers, otherwise of their characters: the same on every machine.</summary>
    private string[] Categories()
    {
        if (_excess is { } cell)
        {
            string limit = $"more than {_options.MaxCategories} different texts";
            throw _table.Error(cell, _place, $"{limit}; ignore the column, or raise CsvOptions.MaxCategories");
        }

        if (_isPositive && !_texts.Contains(_options.PositiveClass!))
        {
            string found = string.Join(", ", _texts.Take(10));
            throw _table.Error(_firstPresent!.Value, _place, $"expected '{_options.PositiveClass}' in some row, but there are {found}");
        }

        return _texts.All(text => CsvTable.TryNumber(new CsvCell(text, 0, 0), out _))
            ? _texts.OrderBy(text => float.Parse(text, CultureInfo.InvariantCulture))
                .ThenBy(text => text, StringComparer.Ordinal).ToArray()
            : _texts.OrderBy(text => text, StringComparer.Ordinal).ToArray();
    }
}
