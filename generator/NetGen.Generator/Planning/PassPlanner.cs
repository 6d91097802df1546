using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Turns the layers that an output depends on into steps: views vanish, element-wise layers move into the kernel before them, parts of
/// a concatenation are computed inside it, and scratch is shared by values that do not live at the same time.
/// </summary>
internal sealed class PassPlanner(InferredNetwork network, Node? output, bool isTraining)
{
    private readonly Dictionary<int, Value> _values = new() { [-1] = new Value("input", network.Input!.Size, isInput: true) };
    private readonly Dictionary<Value, Step> _producers = [];
    private readonly Dictionary<Node, Node> _foldedBefore = [];
    private readonly List<Step> _steps = [];

    /// <summary>True for a pass that shows every layer by itself: nothing is fused, folded or left out, and every value is kept.</summary>
    public bool IsTrace { get; init; }

    private bool KeepsValues => isTraining || IsTrace;

    public Pass Plan()
    {
        var needed = Needed();
        var uses = Uses(needed);
        foreach (var node in needed)
        {
            var inputs = node.InputNodes.Select(index => _values[index]).ToList();
            if (IsView(node) || TryFoldForward(node, needed, uses))
            {
                _values[node.Index] = inputs[0];
                continue;
            }

            var value = new Value(node.Name, node.Output.Size, isInput: false);
            var step = FusingStep(node, inputs[0], uses);
            if (FoldingStep(node, inputs[0], uses) is { } affine)
            {
                step = affine;
                step.Behind = node;
                step.Output = value;
            }
            else if (step is not null)
            {
                step.Tail.Add(node);
                step.Output = value;
            }
            else
            {
                _foldedBefore.TryGetValue(node, out var before);
                step = new Step(IsIdentity(node) ? Copy(node) : node, inputs, value) { IsTraining = isTraining, Before = before };
                _steps.Add(step);
            }

            _producers[value] = step;
            _values[node.Index] = value;
        }

        var result = _values[output?.Index ?? -1];
        if (result.IsInput)
        {
            result = AddCopy(result);
        }

        if (!KeepsValues)
        {
            PlaceParts();
        }

        if (isTraining && !IsTrace)
        {
            KeepMaxima(result);
        }

        var scratch = AllocateScratch(result);
        if (!KeepsValues)
        {
            // A prediction's output is the caller's memory; whoever needs it in scratch finds it behind the rest.
            result.Offset = scratch;
        }

        return new Pass(_steps, _values[-1], result, scratch) { Values = _values };
    }

    /// <summary>The output and everything before it, in declaration order.</summary>
    private List<Node> Needed()
    {
        if (IsTrace)
        {
            return [.. network.Nodes];
        }

        var needed = new HashSet<int>();
        var open = new Stack<int>([output?.Index ?? -1]);
        while (open.Count > 0)
        {
            var index = open.Pop();
            if (index >= 0 && needed.Add(index))
            {
                foreach (var input in network.Nodes[index].InputNodes)
                {
                    open.Push(input);
                }
            }
        }

        return network.Nodes.Where(node => needed.Contains(node.Index)).ToList();
    }

    /// <summary>How often each node's result is read, views seen through.</summary>
    private Dictionary<int, int> Uses(List<Node> needed)
    {
        var uses = new Dictionary<int, int>();
        foreach (var input in needed.Where(node => !IsView(node)).SelectMany(node => node.InputNodes).Select(SeeThrough))
        {
            uses.TryGetValue(input, out var count);
            uses[input] = count + 1;
        }

        return uses;
    }

    private bool IsView(Node node) => IsIdentity(node) && !(IsTrace && isTraining && IsOneOfSeveralReaders(node));

    private bool IsIdentity(Node node) => node.Layer is IView view && (!isTraining || view.IsViewInTraining);

    /// <summary>A view of what others read too has a gradient of its own: only its share of theirs.</summary>
    private bool IsOneOfSeveralReaders(Node node) =>
        network.Nodes.Sum(reader => reader.InputNodes.Count(index => index == node.InputNode)) > 1;

    /// <summary>The node whose memory a node's result stands in.</summary>
    private int SeeThrough(int index)
    {
        while (index >= 0 && IsView(network.Nodes[index]))
        {
            index = network.Nodes[index].InputNode;
        }

        return index;
    }

    /// <summary>
    /// The step that an element-wise layer moves into: the one before it, if nobody else reads that step's result. In training the result
    /// before the activation is gone then, so only one may move, and only if its derivative comes from its own result; and a loss that
    /// takes the activation's input keeps it apart.
    /// </summary>
    private Step? FusingStep(Node node, Value input, Dictionary<int, int> uses)
    {
        if (IsTrace || node.Layer is not ElementwiseLayer layer || !_producers.TryGetValue(input, out var step) || !step.Layer.AcceptsTail
            || uses[SeeThrough(node.InputNode)] > 1)
        {
            return null;
        }

        var isLossInput = isTraining && output == node && network.Model.Loss is { } loss && loss.Fuses(node.Layer);
        return isTraining && (isLossInput || step.Tail.Count > 0 || !layer.DerivativeFromOutput) ? null : step;
    }

    /// <summary>
    /// The step of an affine layer that a normalisation directly behind it is folded into, if nobody else reads that layer's result.
    /// Training has none: there the affine layer's own results are needed.
    /// </summary>
    private Step? FoldingStep(Node node, Value input, Dictionary<int, int> uses) =>
        !KeepsValues && node.Layer is ScaleLayer && _producers.TryGetValue(input, out var step) && step.Behind is null && step.Tail.Count == 0
        && step.Layer.Affine(step.Node) is { } affine && affine.Outputs % node.Output.Channels == 0 && uses[SeeThrough(node.InputNode)] == 1
            ? step
            : null;

    /// <summary>
    /// Folds a normalisation that has no affine layer before it into the one that alone reads it: it vanishes then, as a view does.
    /// Channels change fastest on both sides of a view, so it is enough that the reader's are a multiple of the normalised ones.
    /// </summary>
    private bool TryFoldForward(Node node, List<Node> needed, Dictionary<int, int> uses)
    {
        if (KeepsValues || node.Layer is not ScaleLayer || FoldingStep(node, _values[node.InputNode], uses) is not null
            || !uses.TryGetValue(node.Index, out var readers) || readers != 1)
        {
            return false;
        }

        var reader = needed.First(other => !IsView(other) && other.InputNodes.Any(index => SeeThrough(index) == node.Index));
        if (reader.Layer is not KernelLayer layer || layer.Affine(reader) is not { GroupChannels: > 0 }
            || reader.Input.Channels % node.Output.Channels != 0)
        {
            return false;
        }

        _foldedBefore.Add(reader, node);
        return true;
    }

    /// <summary>A network of views only still has an output of its own.</summary>
    private Value AddCopy(Value input)
    {
        var layer = new FlattenLayer(new LayerHeader(Finding.AtClass, "Copy", null, null));
        var shape = network.Input!;
        var value = new Value("copy", input.Size, isInput: false);
        var node = Copy(new Node(network.Nodes.Count, layer, "copy", new([-1]), new([shape]), shape));
        _steps.Add(new Step(node, [input], value) { IsTraining = isTraining });
        return value;
    }

    /// <summary>The same node, but its output has memory of its own.</summary>
    private static Node Copy(Node view) => view with { Layer = new CopyLayer(view.Layer.Header) };

    /// <summary>
    /// Parts of a concatenation that is contiguous are computed where they stand in it. The network's input is not computed, and what is
    /// part of one concatenation already is copied into the next.
    /// </summary>
    private void PlaceParts()
    {
        foreach (var step in _steps.Where(step => step.Tail.Count == 0))
        {
            for (var i = 0; i < step.Inputs.Count; i++)
            {
                var part = step.Inputs[i];
                if (!part.IsInput && !part.IsSlice && step.Layer.OffsetInOutput(step.Node, i) is { } offset)
                {
                    part.PlaceIn(step.Output, offset);
                    step.InPlace.Add(i);
                }
            }
        }
    }

    /// <summary>Gradients of what maximum pools alone read are kept as the maxima's.</summary>
    private void KeepMaxima(Value result)
    {
        foreach (var pool in _steps.Where(step => step.Inputs.Count == 1 && step.Input != result))
        {
            if (_producers.TryGetValue(pool.Input, out var producer) && _steps.Sum(step => step.Inputs.Count(input => input == pool.Input)) == 1)
            {
                PooledMaxima.TryKeep(producer, pool);
            }
        }
    }

    /// <summary>Offsets in floats per example: first fit over the lifetimes; what is kept lives to the end.</summary>
    private int AllocateScratch(Value result)
    {
        var placed = new List<Lifetime>();
        var total = 0;
        foreach (var lifetime in Lifetimes().Where(lifetime => lifetime.Value != result || KeepsValues).OrderBy(lifetime => lifetime.First))
        {
            var value = lifetime.Value;
            var offset = 0;
            foreach (var other in placed.Where(other => other.Last >= lifetime.First).OrderBy(other => other.Value.Offset))
            {
                if (offset + value.Stride <= other.Value.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, other.Value.Offset + other.Value.Stride);
            }

            value.Offset = offset;
            placed.Add(lifetime);
            total = Math.Max(total, checked(offset + value.Stride));
        }

        return total;
    }

    /// <summary>From the first step that writes a value (or a part of it) to the last one that reads it.</summary>
    private List<Lifetime> Lifetimes()
    {
        var lifetimes = new List<Lifetime>();
        var known = new Dictionary<Value, int>();
        for (var i = 0; i < _steps.Count; i++)
        {
            var root = _steps[i].Output.Root;
            if (!known.ContainsKey(root))
            {
                known.Add(root, lifetimes.Count);
                lifetimes.Add(new Lifetime(root, i, KeepsValues ? _steps.Count : i));
            }

            if (_steps[i].Scratch is { } own)
            {
                lifetimes.Add(new Lifetime(own, i, KeepsValues ? _steps.Count : i));
            }

            foreach (var read in _steps[i].Inputs.Where(input => !input.IsInput).Select(input => known[input.Root]))
            {
                lifetimes[read] = lifetimes[read] with { Last = Math.Max(lifetimes[read].Last, i) };
            }
        }

        return lifetimes;
    }

    private readonly record struct Lifetime(Value Value, int First, int Last);
}

/// <summary>y = x, where the output would otherwise be the input's own memory.</summary>
internal sealed record CopyLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override int Weight => 0;

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) => x;

    public override string Backward(SimdTarget t, string x, string y, string dy) => dy;
}
