using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Which columns of a table are inputs and which are targets, by place.</summary>
internal sealed class CsvColumns
{
    private readonly CsvTable _table;
    private readonly CsvOptions _options;

    public CsvColumns(CsvTable table, CsvOptions options, CsvEncoding? given)
    {
        (_table, _options) = (table, options);
        Targets = given is not null ? Places(given.Targets) : TargetPlaces();
        Inputs = given is not null ? Places(given.Inputs) : InputPlaces();
    }

    public int[] Inputs { get; }

    public int[] Targets { get; }

    public bool IsTarget(int place) => Array.IndexOf(Targets, place) >= 0;

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
            : Enumerable.Range(0, _table.Columns.Length).Where(place => !IsTarget(place) && !ignored.Contains(place)).ToArray();
        if (places.Intersect(Targets).Any())
        {
            throw new ArgumentException($"'{_table.Columns[places.Intersect(Targets).First()]}' is an input and a target.", "options");
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
