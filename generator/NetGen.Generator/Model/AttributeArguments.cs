using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The arguments of one attribute by parameter or property name, as plain values; the reader has left Roslyn's types behind.</summary>
internal sealed class AttributeArguments(int attribute, string attributeName, IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The ordinal of the attribute in the declaration.</summary>
    public int Attribute { get; } = attribute;

    /// <summary>The attribute's name without the suffix: Dense.</summary>
    public string AttributeName { get; } = attributeName;

    /// <summary>The user's function that the attribute names; null if attributes of this kind name none.</summary>
    public UserFunction? Function { get; init; }

    public LayerHeader Header => new(Attribute, AttributeName, String("Name"), String("From"), Bool("Trainable", true)) { Expose = Bool("Expose") };

    /// <summary>The same attribute's header for a part of what it expands to, which has no name of its own.</summary>
    public LayerHeader PartHeader(string name) => new(Attribute, name, null, null);

    /// <summary>True if the argument was written.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    public int Int(string name, int missing = 0) => values.TryGetValue(name, out var value) && value is int number ? number : missing;

    public long Long(string name, long missing = 0) => values.TryGetValue(name, out var value) && value is long number ? number : missing;

    public double Double(string name, double missing = 0) =>
        values.TryGetValue(name, out var value) && value is double or float or int ? Convert.ToDouble(value) : missing;

    public bool Bool(string name, bool missing = false) => values.TryGetValue(name, out var value) && value is bool flag ? flag : missing;

    public string? String(string name) => values.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>The member name of an enum argument.</summary>
    public string Enum(string name, string missing) => String(name) ?? missing;

    public IEnumerable<double> Doubles(string name) => Items(name).Where(item => item is double or float or int).Select(Convert.ToDouble);

    /// <summary>An array of texts, or of the member names of enum arguments.</summary>
    public EquatableArray<string> Strings(string name) => Items(name).OfType<string>().ToEquatableArray();

    public IEnumerable<int> Ints(string name) => Items(name).OfType<int>();

    private object?[] Items(string name) => values.TryGetValue(name, out var value) && value is object?[] items ? items : [];
}
