using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Who reads whom in a network: what rules of architecture ask.</summary>
internal sealed class LayerGraph
{
    private readonly InferredNetwork _network;
    private readonly List<Node>[] _readers;
    private readonly HashSet<int> _needed = [];

    public LayerGraph(InferredNetwork network)
    {
        _network = network;
        _readers = [.. network.Nodes.Select(_ => new List<Node>())];
        foreach (var node in network.Nodes)
        {
            foreach (var source in Sources(node))
            {
                _readers[source.Index].Add(node);
            }
        }

        Need(network.Nodes[network.Nodes.Count - 1]);
        Path = [.. network.Nodes.Where(node => _needed.Contains(node.Index))];
        Depth = Path.Count == 0 ? 0 : DepthOf(Path[Path.Count - 1], []);
    }

    /// <summary>The layers that the output depends on, in order.</summary>
    public IReadOnlyList<Node> Path { get; }

    /// <summary>The trained affine layers on the longest way from the input to the output.</summary>
    public int Depth { get; }

    /// <summary>The trained affine layers that the output depends on.</summary>
    public IEnumerable<Node> Trained => Path.Where(node => node.Layer.IsTrainedMap);

    /// <summary>True if the gradient has a second way: a residual, a gate or a concatenation.</summary>
    public bool HasMerge => Path.Any(node => Sources(node).Count() > 1);

    public bool IsNormalized => Path.Any(node => node.Layer.IsNormalization);

    public IReadOnlyList<Node> Readers(Node node) => _readers[node.Index];

    /// <summary>The one layer that reads this one and nothing else does; null if there are several, or none.</summary>
    public Node? OnlyReader(Node node) => _readers[node.Index].Count == 1 ? _readers[node.Index][0] : null;

    public IEnumerable<Node> Sources(Node node) => node.InputNodes.Where(index => index >= 0).Select(index => _network.Nodes[index]);

    /// <summary>The layer whose output this one takes, if it takes one only and that is no input of the network.</summary>
    public Node? OnlySource(Node node) => node.InputNodes.Count == 1 && node.InputNode >= 0 ? _network.Nodes[node.InputNode] : null;

    /// <summary>The first layer behind this one that does more than reshape or drop; null where the ways part or end.</summary>
    public Node? Follower(Node node)
    {
        var follower = OnlyReader(node);
        while (follower?.Layer is IView)
        {
            follower = OnlyReader(follower);
        }

        return follower;
    }

    /// <summary>True if something is still learned between this layer and the output.</summary>
    public bool IsHidden(Node node)
    {
        var behind = new HashSet<int> { node.Index };
        foreach (var later in Path.Where(later => later.Index > node.Index))
        {
            if (Sources(later).Any(source => behind.Contains(source.Index)))
            {
                if (later.Layer.IsAffine)
                {
                    return true;
                }

                behind.Add(later.Index);
            }
        }

        return false;
    }

    private void Need(Node node)
    {
        if (_needed.Add(node.Index))
        {
            foreach (var source in Sources(node))
            {
                Need(source);
            }
        }
    }

    private int DepthOf(Node node, Dictionary<int, int> known)
    {
        if (!known.TryGetValue(node.Index, out var depth))
        {
            depth = Sources(node).Select(source => DepthOf(source, known)).DefaultIfEmpty(0).Max() + (node.Layer.IsTrainedMap ? 1 : 0);
            known[node.Index] = depth;
        }

        return depth;
    }
}
