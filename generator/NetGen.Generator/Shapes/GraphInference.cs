using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>From the written layers to nodes: heads taken apart, blocks spliced in, every input found and every shape followed.</summary>
internal sealed class GraphInference(NetworkModel model)
{
    private readonly List<Node> _nodes = [];
    private readonly List<Finding> _findings = [];
    private readonly LayerNames _names = new(model);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The nodes in declaration order; ends at the first layer without a shape.</summary>
    public IReadOnlyList<Node> Infer()
    {
        _findings.AddRange(_names.Findings);
        var previous = -1;
        Add(model.Layers, _names, ref previous);
        return _nodes;
    }

    /// <summary>The node of a name; null if an error stands before it.</summary>
    public Node? Find(string name) => _names.Find(name) is { } index && index < _nodes.Count && index >= 0 ? _nodes[index] : null;

    private bool Add(IEnumerable<Layer> layers, LayerNames names, ref int previous)
    {
        foreach (var written in layers)
        {
            var sources = new List<int>();
            if (!TryFind(names, written, previous, sources) || !(written is BlockLayer block ? AddBlock(block, names, sources) : AddLayer(written, names, sources)))
            {
                return false;
            }

            previous = sources[0];
        }

        return true;
    }

    /// <summary>The nodes that a layer reads: the one above or From's, then those of a merge.</summary>
    private bool TryFind(LayerNames names, Layer written, int previous, List<int> sources)
    {
        if (written.Header.From is null)
        {
            sources.Add(previous);
        }

        foreach (var name in (written.Header.From is { } from ? [from] : System.Array.Empty<string>()).Concat(written.FurtherInputs))
        {
            if (!names.TryFind(name, written.Header.Attribute, out var index, out var finding))
            {
                _findings.Add(finding!);
                return false;
            }

            sources.Add(index);
        }

        return true;
    }

    /// <summary>Adds a layer, or the parts of a head one behind the other; the first source is then the last part.</summary>
    private bool AddLayer(Layer written, LayerNames names, List<int> sources)
    {
        foreach (var layer in written.Expand())
        {
            var inputs = sources.Select(ShapeOf).ToEquatableArray();
            var result = layer.InferOutput(inputs);
            if (result.Shape is not { } output)
            {
                _findings.Add(result.Finding!);
                return false;
            }

            var index = _nodes.Count;
            _nodes.Add(new Node(index, layer, names.Add(layer, index), sources.ToEquatableArray(), inputs, output));
            if (SizeRules.Check(_nodes) is { } tooLarge)
            {
                _findings.Add(tooLarge);
                return false;
            }

            sources[0] = index;
        }

        if (written.Header.Name is { } own)
        {
            names.Rename(own, sources[0]);
        }

        return true;
    }

    /// <summary>Adds a block's layers as often as it says, each time behind the last.</summary>
    private bool AddBlock(BlockLayer block, LayerNames names, List<int> sources)
    {
        for (var time = 1; time <= block.Times; time++)
        {
            var shape = ShapeOf(sources[0]);
            if (block.Inputs.FirstOrDefault(input => input.Shape.Rank > 0 && !input.Shape.Equals(shape)) is { } other)
            {
                _findings.Add(Finding.Of(
                    DeclarationRules.ArgumentOutOfRange, block.Header.Attribute, $"[Input] of {block.Block}", other.Shape, $"what comes in, {shape}"));
                return false;
            }

            var input = sources[0];
            if (!Add(block.Layers, names.Enter(block, time, input), ref input))
            {
                return false;
            }

            sources[0] = input;
        }

        return true;
    }

    private Shape ShapeOf(int index) => index < 0 ? model.Inputs[0].Shape : _nodes[index].Output;
}
