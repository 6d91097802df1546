using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The names of a declaration's layers: given ones, default ones, and which node a name stands for.</summary>
internal sealed class LayerNames
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given;

    public LayerNames(NetworkModel model)
    {
        var given = model.Layers.Where(layer => layer.Header.Name is not null)
            .Select(layer => (Name: layer.Header.Name!, layer.Header.Attribute)).ToList();
        _given = new HashSet<string>(given.Select(item => item.Name), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (model.Inputs[0].Name is { } input)
        {
            seen.Add(input);
            _given.Add(input);
            _nodes[input] = -1;
        }

        Findings = given.Where(item => !seen.Add(item.Name)).Select(item => Duplicate(item.Name, item.Attribute)).ToList();
    }

    /// <summary>Names that several layers claim.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The layer's own name, or its type in lower case with its ordinal among that type.</summary>
    public string NameOf(Layer layer)
    {
        _ordinals.TryGetValue(layer.Kind, out var ordinal);
        _ordinals[layer.Kind] = ordinal + 1;
        return layer.Header.Name ?? $"{layer.Kind}_{Literal.Int(ordinal + 1)}";
    }

    /// <summary>From here on a layer can be referred to by its default name.</summary>
    public void Define(Node node)
    {
        if (!_given.Contains(node.Name))
        {
            _nodes[node.Name] = node.Index;
        }
    }

    /// <summary>From here on the written layer can be referred to by its own name; a head stands for its last part.</summary>
    public void Define(Layer written, int node)
    {
        if (written.Header.Name is { } name)
        {
            _nodes[name] = node;
        }
    }

    public bool TryFind(string name, int attribute, out int node, out Finding? finding)
    {
        finding = null;
        if (_nodes.TryGetValue(name, out node))
        {
            return true;
        }

        var nearest = _nodes.Keys.OrderBy(known => Distance(known, name)).ThenBy(known => known, StringComparer.Ordinal).FirstOrDefault();
        finding = nearest is null
            ? Finding.Of(DeclarationRules.UnknownLayerNoneNear, attribute, name)
            : Finding.Of(DeclarationRules.UnknownLayer, attribute, name, nearest) with { Fix = nearest };
        return false;
    }

    private Finding Duplicate(string name, int attribute)
    {
        var number = 2;
        while (_given.Contains($"{name}{Literal.Int(number)}"))
        {
            number++;
        }

        var free = $"{name}{Literal.Int(number)}";
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
