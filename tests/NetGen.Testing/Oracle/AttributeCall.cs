using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>
/// One attribute as written: its name and arguments. Every argument must be read by somebody, so that no layer of the oracle
/// silently ignores a property.
/// </summary>
internal sealed class AttributeCall
{
    private readonly IReadOnlyList<object> _positional;
    private readonly IReadOnlyDictionary<string, object> _named;
    private readonly HashSet<object> _unread;

    public AttributeCall(string name, IReadOnlyList<object> positional, IReadOnlyDictionary<string, object> named)
    {
        Name = name;
        _positional = positional;
        _named = named;
        _unread = [.. Enumerable.Range(0, _positional.Count).Cast<object>(), .. _named.Keys];
    }

    public string Name { get; }

    public string? Text(string property) => (string?)Property(property);

    /// <summary>A constructor argument that is a text or a name.</summary>
    public string? Text(int position)
    {
        // The arguments before it say where the name is to be found: nothing that the oracle would look up.
        _unread.RemoveWhere(key => key is int place && place <= position);
        return position < _positional.Count ? (string)_positional[position] : null;
    }

    public bool Flag(string property, bool unset) => (bool?)Property(property) ?? unset;

    public double Number(string property, double unset) => (double?)Property(property) ?? unset;

    /// <summary>A constructor argument, by its position or by its parameter's name.</summary>
    public double Number(int position, string parameter, double unset) => (double?)Argument(position, parameter) ?? unset;

    public double Number(int position, string parameter)
        => (double?)Argument(position, parameter) ?? throw new FormatException($"[{Name}] needs the argument '{parameter}'.");

    public int Count(int position, string parameter) => checked((int)Number(position, parameter));

    /// <summary>All positional arguments as integers: <c>params int[]</c>, listed or as one array.</summary>
    public int[] Counts()
    {
        _unread.RemoveWhere(key => key is int);
        IEnumerable<object> values = _positional is [object[] array] ? array : _positional;
        return [.. values.Select(value => checked((int)(double)value))];
    }

    /// <summary>All positional arguments as they were written.</summary>
    public IReadOnlyList<object> Everything()
    {
        _unread.RemoveWhere(key => key is int);
        return _positional;
    }

    /// <summary>All positional arguments as texts: <c>params string[]</c>, listed or as one array.</summary>
    public string[] Texts()
    {
        _unread.RemoveWhere(key => key is int);
        return [.. (_positional is [object[] array] ? array : _positional).Cast<string>()];
    }

    /// <summary>Properties that say nothing about the values the oracle computes.</summary>
    public void Ignore(params string[] properties)
    {
        foreach (string property in properties)
        {
            _unread.Remove(property);
        }
    }

    public void RequireAllRead()
    {
        if (_unread.Count > 0)
        {
            throw new FormatException($"The oracle does not know argument {string.Join(", ", _unread)} of [{Name}].");
        }
    }

    private object? Property(string property)
    {
        _unread.Remove(property);
        return _named.GetValueOrDefault(property);
    }

    private object? Argument(int position, string parameter)
    {
        if (position < _positional.Count)
        {
            _unread.Remove(position);
            return _positional[position];
        }
        return Property(parameter);
    }
}
