using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The names of a declaration's layers, given or by default, and which node a name stands for. A block has names of its own: they hide all
/// others, and the rest of the network sees them with the number of the time behind.
/// </summary>
internal sealed class LayerNames
{
    private readonly LayerNames? _network;
    private readonly string _suffix = "";
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given;
    private readonly HashSet<string> _default;

    public LayerNames(NetworkModel model)
        : this(model.Unrolled, model.Inputs)
    {
        var seen = new HashSet<string>(_default, StringComparer.Ordinal);
        Findings = GivenNames(model).Where(item => !seen.Add(item.Name)).Select(item => Duplicate(item.Name, item.Attribute)).ToList();
        if (model.Inputs[0].Name is { } input)
        {
            _nodes[input] = -1;
        }
    }

    /// <summary>The names of one time of a block, which calls what comes in <paramref name="input"/>.</summary>
    private LayerNames(LayerNames network, BlockLayer block, string suffix, int input)
        : this(block.Layers.SelectMany(layer => layer.Unroll("")), block.Inputs)
    {
        (_network, _suffix) = (network, suffix);
        foreach (var name in block.Inputs.Select(model => model.Name).OfType<string>())
        {
            _nodes[name] = input;
        }
    }

    private LayerNames(IEnumerable<(Layer Layer, string? Name)> layers, IEnumerable<InputModel> inputs)
    {
        var all = layers.ToList();
        _given = new(all.Select(item => item.Name).Concat(inputs.Select(input => input.Name)).OfType<string>(), StringComparer.Ordinal);
        _default = new(StringComparer.Ordinal);
        foreach (var (layer, name) in all)
        {
            if (Default(layer) is var ordinal && name is null)
            {
                _default.Add(ordinal);
            }
        }

        _ordinals.Clear();
    }

    /// <summary>Names that several layers claim.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>The names of a block's <paramref name="time"/>, from 1, whose input is node <paramref name="input"/>.</summary>
    public LayerNames Enter(BlockLayer block, int time, int input) => new(_network ?? this, block, block.Suffix(time) + _suffix, input);

    /// <summary>
    /// Names the next layer, which is <paramref name="node"/>: as it is called, or its type in lower case with its ordinal among that type.
    /// From here on it can be referred to. Gives the name in the whole network.
    /// </summary>
    public string Add(Layer layer, int node)
    {
        var ordinal = Default(layer);
        var name = layer.Header.Name is null ? ordinal : layer.Header.Name;
        _nodes[name] = node;
        return _network is null ? name : _network.AddFromBlock(layer, layer.Header.Name is null ? null : name + _suffix, node);
    }

    /// <summary>A head's own name stands for its last part.</summary>
    public void Rename(string name, int node)
    {
        _nodes[name] = node;
        if (_network is not null)
        {
            _network._nodes[name + _suffix] = node;
        }
    }

    /// <summary>The node that has the name, or null.</summary>
    public int? Find(string name) => _nodes.TryGetValue(name, out var node) ? node : null;

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
        model.Unrolled.Select(item => (item.Name, item.Layer.Header.Attribute))
            .Prepend((model.Inputs[0].Name, model.Inputs[0].Attribute))
            .Where(item => item.Name is not null).Select(item => (item.Name!, item.Attribute));

    private string AddFromBlock(Layer layer, string? name, int node)
    {
        var ordinal = Default(layer);
        _nodes[name ?? ordinal] = node;
        return name ?? ordinal;
    }

    /// <summary>Counts the layer among its type.</summary>
    private string Default(Layer layer)
    {
        _ordinals.TryGetValue(layer.Kind, out var ordinal);
        _ordinals[layer.Kind] = ordinal + 1;
        return $"{layer.Kind}_{Literal.Int(ordinal + 1)}";
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
