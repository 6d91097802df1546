using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>The layers of a declaration in source order, each with the nodes it reads; and its loss and optimizer.</summary>
internal sealed class OracleGraph
{
    private readonly List<OracleNode> _nodes = [];
    private readonly Dictionary<string, int> _nodesByName = [];
    private readonly Dictionary<string, int> _ordinals = [];

    public OracleGraph(string declaration)
    {
        foreach (var call in Declaration.Read(declaration))
        {
            Add(call);
            call.RequireAllRead();
        }
        RequireInput();
    }

    public IReadOnlyList<OracleNode> Nodes => _nodes;

    public OracleLoss? Loss { get; private set; }

    /// <summary>Makes a fresh optimizer without state.</summary>
    public Func<OracleOptimizer>? Optimizer { get; private set; }

    public int[][] ShapesOf(IEnumerable<int> inputs) => [.. inputs.Select(index => _nodes[index].Shape)];

    private void Add(AttributeCall call)
    {
        if (call.Name == "Network")
        {
            call.Ignore("Seed");
        }
        else if (call.Name == "Input")
        {
            AddInput(call);
        }
        else if (OracleCatalog.Layers.TryGetValue(call.Name, out var layer))
        {
            AddLayer(call, call.Name, layer(call));
        }
        else if (OracleCatalog.Heads.TryGetValue(call.Name, out var head))
        {
            AddHead(call, head(call));
        }
        else if (OracleCatalog.Losses.TryGetValue(call.Name, out var loss))
        {
            call.Ignore("TargetMin", "TargetMax");
            SetLoss(loss(call));
        }
        else if (OracleCatalog.Optimizers.TryGetValue(call.Name, out var optimizer))
        {
            optimizer(call);
            Optimizer = Optimizer is null ? () => optimizer(call) : throw new FormatException("The declaration has two optimizers.");
        }
        else
        {
            throw new FormatException($"The oracle does not know [{call.Name}].");
        }
    }

    private void AddInput(AttributeCall call)
    {
        if (_nodes.Count > 0)
        {
            throw new FormatException("[Input] must stand first, and once.");
        }
        string name = call.Text("Name") ?? DefaultName("Input");
        _nodesByName.Add(name, 0);
        _nodes.Add(new OracleNode(name, null, [], call.Counts(), false));
    }

    private void AddHead(AttributeCall call, OracleHead head)
    {
        AddLayer(call, "Dense", head.Dense);
        if (head.Activation is not null)
        {
            string name = _nodes[^1].Name;
            _nodes.Add(new OracleNode(name, head.Activation, [_nodes.Count - 1], _nodes[^1].Shape, false));
            _nodesByName[name] = _nodes.Count - 1;
        }
        SetLoss(head.Loss);
    }

    private void AddLayer(AttributeCall call, string type, OracleLayer layer)
    {
        RequireInput();
        string defaultName = DefaultName(type);
        string name = call.Text("Name") ?? defaultName;
        int first = call.Text("From") is { } from ? IndexOf(from) : _nodes.Count - 1;
        int[] inputs = [first, .. layer.FurtherInputs.Select(IndexOf)];
        call.Ignore("Initializer", "InitializerScale");
        int[] shape = layer.OutputShape(ShapesOf(inputs));
        _nodesByName.Add(name, _nodes.Count);
        _nodes.Add(new OracleNode(name, layer, inputs, shape, call.Flag("Trainable", true)));
    }

    private void RequireInput()
    {
        if (_nodes.Count == 0)
        {
            throw new FormatException("The layers need an [Input] above them.");
        }
    }

    private void SetLoss(OracleLoss loss)
        => Loss = Loss is null ? loss : throw new FormatException("The declaration has two losses.");

    private string DefaultName(string type)
    {
        _ordinals[type] = _ordinals.GetValueOrDefault(type) + 1;
        return $"{type.ToLowerInvariant()}_{_ordinals[type]}";
    }

    private int IndexOf(string name)
        => _nodesByName.TryGetValue(name, out int index) ? index : throw new FormatException($"No layer named '{name}'.");
}
