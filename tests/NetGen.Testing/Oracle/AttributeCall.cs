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
    private readonly IReadOnlyList<object> positional;
    private readonly IReadOnlyDictionary<string, object> named;
    private readonly HashSet<object> unread;

    public AttributeCall(string name, IReadOnlyList<object> positional, IReadOnlyDictionary<string, object> named)
    {
        Name = name;
        this.positional = positional;
        this.named = named;
        unread = [.. Enumerable.Range(0, positional.Count).Cast<object>(), .. named.Keys];
    }

    public string Name { get; }

    public string? Text(string property) => (string?)Property(property);

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
        unread.RemoveWhere(key => key is int);
        IEnumerable<object> values = positional is [object[] array] ? array : positional;
        return [.. values.Select(value => checked((int)(double)value))];
    }

    /// <summary>Properties that say nothing about the values the oracle computes.</summary>
    public void Ignore(params string[] properties)
    {
        foreach (string property in properties)
        {
            unread.Remove(property);
        }
    }

    public void RequireAllRead()
    {
        if (unread.Count > 0)
        {
            throw new FormatException($"The oracle does not know argument {string.Join(", ", unread)} of [{Name}].");
        }
    }

    private object? Property(string property)
    {
        unread.Remove(property);
        return named.GetValueOrDefault(property);
    }

    private object? Argument(int position, string parameter)
    {
        if (position < positional.Count)
        {
            unread.Remove(position);
            return positional[position];
        }
        return Property(parameter);
    }
}
