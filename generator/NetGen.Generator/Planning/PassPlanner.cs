using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Turns the layers that an output depends on into steps: views vanish, element-wise layers move into the kernel before them, and
/// scratch is shared by values that do not live at the same time.
/// </summary>
internal sealed class PassPlanner(InferredNetwork network, Node? output, bool isTraining)
{
    private readonly Dictionary<int, Value> _values = new() { [-1] = new Value("input", network.Input!.Size, isInput: true) };
    private readonly List<Step> _steps = [];

    public Pass Plan()
    {
        var needed = Needed();
        foreach (var node in needed)
        {
            var input = _values[node.InputNode];
            if (IsView(node))
            {
                _values[node.Index] = input;
                continue;
            }

            var value = new Value(node.Name, node.Output.Size, isInput: false);
            if (TryFuse(node, input, needed))
            {
                _steps[_steps.Count - 1].Output = value;
            }
            else
            {
                _steps.Add(new Step(node, input, value) { IsTraining = isTraining });
            }

            _values[node.Index] = value;
        }

        var result = _values[output?.Index ?? -1];
        if (result.IsInput)
        {
            result = AddCopy(result);
        }

        var scratch = AllocateScratch(result);
        if (!isTraining)
        {
            // A prediction's output is the caller's memory; whoever needs it in scratch finds it behind the rest.
            result.Offset = scratch;
        }

        return new Pass(_steps, _values[-1], result, scratch);
    }

    private List<Node> Needed()
    {
        var needed = new HashSet<int>();
        for (var index = output?.Index ?? -1; index >= 0; index = network.Nodes[index].InputNode)
        {
            needed.Add(index);
        }

        return network.Nodes.Where(node => needed.Contains(node.Index)).ToList();
    }

    private bool IsView(Node node) => node.Layer is IView view && (!isTraining || view.IsViewInTraining);

    /// <summary>
    /// An element-wise layer moves into the step before it if nobody else reads that step's result. In training the result before the
    /// activation is gone then, so only one may move, and only if its derivative comes from its own result; and a loss that takes the
    /// activation's input keeps it apart.
    /// </summary>
    private bool TryFuse(Node node, Value input, List<Node> needed)
    {
        if (node.Layer is not ElementwiseLayer layer || _steps.Count == 0 || _steps[_steps.Count - 1] is not { } step
            || step.Output != input || !step.Layer.AcceptsTail)
        {
            return false;
        }

        var readers = needed.Count(other => !IsView(other) && Source(other.InputNode, needed) == input);
        if (readers > 1)
        {
            return false;
        }

        var isLossInput = isTraining && output == node && network.Model.Loss is { } loss && loss.Fuses(node.Layer);
        if (isTraining && (isLossInput || step.Tail.Count > 0 || !layer.DerivativeFromOutput))
        {
            return false;
        }

        step.Tail.Add(node);
        return true;
    }

    /// <summary>The value that a node's index stands for, once views are seen through.</summary>
    private Value? Source(int index, List<Node> needed) =>
        _values.TryGetValue(index, out var value) ? value
        : index >= 0 && IsView(network.Nodes[index]) ? Source(network.Nodes[index].InputNode, needed)
        : null;

    /// <summary>A network of views only still has an output of its own.</summary>
    private Value AddCopy(Value input)
    {
        var layer = new CopyLayer(new LayerHeader(Finding.AtClass, "Copy", null, null));
        var shape = network.Input!;
        var value = new Value("copy", input.Size, isInput: false);
        _steps.Add(new Step(new Node(network.Nodes.Count, layer, "copy", -1, shape, shape), input, value) { IsTraining = isTraining });
        return value;
    }

    /// <summary>Offsets in floats per example: first fit over the lifetimes; in training everything lives to the end.</summary>
    private int AllocateScratch(Value result)
    {
        var placed = new List<(Value Value, int First, int Last)>();
        var total = 0;
        for (var i = 0; i < _steps.Count; i++)
        {
            var output = _steps[i].Output;
            if (output != result || isTraining)
            {
                Place(output, i, Math.Max(i, _steps.FindLastIndex(step => step.Input == output)));
            }

            if (_steps[i].Scratch is { } own)
            {
                Place(own, i, i);
            }
        }

        return total;

        void Place(Value value, int i, int lastUse)
        {
            var last = isTraining ? _steps.Count : lastUse;
            var offset = 0;
            foreach (var (other, _, _) in placed.Where(other => other.Last >= i).OrderBy(other => other.Value.Offset))
            {
                if (offset + value.Stride <= other.Offset)
                {
                    break;
                }

                offset = Math.Max(offset, other.Offset + other.Stride);
            }

            value.Offset = offset;
            placed.Add((value, i, last));
            total = Math.Max(total, checked(offset + value.Stride));
        }
    }
}

/// <summary>y = x, where the output would otherwise be the input's own memory.</summary>
internal sealed record CopyLayer(LayerHeader Header) : ElementwiseLayer(Header)
{
    public override int Weight => 0;

    public override bool DerivativeFromOutput => true;

    public override string Forward(SimdTarget t, string x) => x;

    public override string Backward(SimdTarget t, string x, string y, string dy) => dy;
}
