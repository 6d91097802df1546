using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The names of a declaration's layers, given or by default, and which node a name stands for.</summary>
internal sealed class LayerNames
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _default = new(StringComparer.Ordinal);

    public LayerNames(NetworkModel model)
    {
        _default.UnionWith(model.Layers.SelectMany(layer => layer.Expand()).Select(DefaultName).OfType<string>());
        _ordinals.Clear();
        var given = GivenNames(model).ToList();
        _given.UnionWith(given.Select(item => item.Name));
        var seen = new HashSet<string>(_default, StringComparer.Ordinal);
        Findings = given.Where(item => !seen.Add(item.Name)).Select(item => Duplicate(item.Name, item.Attribute)).ToList();
        if (model.Inputs[0].Name is { } input)
        {
            _nodes[input] = -1;
        }
    }

    /// <summary>Names that several layers claim.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The next layer's own name, or its type in lower case with its ordinal among that type.</summary>
    public string NameOf(Layer layer) => DefaultName(layer) ?? layer.Header.Name!;

    /// <summary>From here on <paramref name="name"/> can be referred to; a head's own name stands for its last part.</summary>
    public void Define(string name, int node) => _nodes[name] = node;

    public bool TryFind(string name, int attribute, out int node, out Finding? finding)
    {
        finding = null;
        if (_nodes.TryGetValue(name, out node))
        {
            return true;
        }

        // Of equally near names, one that somebody gave is the likelier one.
        var nearest = _nodes.Keys.OrderBy(known => Distance(known, name)).ThenBy(known => !_given.Contains(known))
            .ThenBy(known => known, StringComparer.Ordinal).FirstOrDefault();
        var rule = _given.Contains(name) || _default.Contains(name) ? DeclarationRules.LayerBelow : DeclarationRules.UnknownLayer;
        finding = nearest is null
            ? Finding.Of(DeclarationRules.UnknownLayerNoneNear, attribute, name)
            : Finding.Of(rule, attribute, name, nearest) with { Fix = nearest };
        return false;
    }

    private static IEnumerable<(string Name, int Attribute)> GivenNames(NetworkModel model) =>
        model.Layers.Select(layer => (layer.Header.Name, layer.Header.Attribute))
            .Prepend((model.Inputs[0].Name, model.Inputs[0].Attribute))
            .Where(item => item.Name is not null).Select(item => (item.Name!, item.Attribute));

    /// <summary>Counts the layer among its type; null if it has a name of its own.</summary>
    private string? DefaultName(Layer layer)
    {
        _ordinals.TryGetValue(layer.Kind, out var ordinal);
        _ordinals[layer.Kind] = ordinal + 1;
        return layer.Header.Name is null ? $"{layer.Kind}_{Literal.Int(ordinal + 1)}" : null;
    }

    private Finding Duplicate(string name, int attribute)
    {
        // "dense_1" becomes "dense_1_2", which reads better than "dense_12".
        var stem = name.Length > 0 && char.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        var number = 2;
        while (_given.Contains($"{stem}{Literal.Int(number)}") || _default.Contains($"{stem}{Literal.Int(number)}"))
        {
            number++;
        }

        var free = $"{stem}{Literal.Int(number)}";
        _given.Add(free);
        return Finding.Of(DeclarationRules.DuplicateLayer, attribute, name, free) with { Fix = free };
    }

    /// <summary>Levenshtein's distance, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
