using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN01 where the shapes fit, but hardly as they were meant: what a window never reads, and axes in another order.</summary>
internal static class SlidingRules
{
    public static readonly Rule UnreadEnd = new(
        "NETGEN0104",
        "A stride that leaves input unread",
        "Stride {0} leaves the last {1} {3} of the {4} input of '{2}' unread; pad the input, or choose another stride or kernel",
        RuleSeverity.Warning);

    /// <summary>The same id: pools often drop an odd row, and little is lost.</summary>
    public static readonly Rule UnreadEndOfPool = UnreadEnd with { Severity = RuleSeverity.Info };

    /// <summary>The same id: windows that do not even touch.</summary>
    public static readonly Rule UnreadBetween = UnreadEnd with
    {
        MessageFormat = "Stride {0} is larger than the kernel {1} of '{2}', so {3} between the windows stay unread; choose a stride up to {1}",
    };

    public static readonly Rule UnreadBetweenPool = UnreadBetween with { Severity = RuleSeverity.Info };

    public static readonly Rule ChannelsFirst = new(
        "NETGEN0108",
        "An input that looks channels-first",
        "Input {0} looks channels-first; NetGen is channels-last, so write [Input({1})]",
        RuleSeverity.Warning);

    /// <summary>Axes of images are at least this long.</summary>
    private const int ShortestImage = 8;

    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        var input = network.Model.Inputs[0];
        if (IsChannelsFirst(input.Shape))
        {
            yield return Finding.Of(ChannelsFirst, input.Attribute, input.Shape, $"{input.Shape[1]}, {input.Shape[2]}, {input.Shape[0]}");
        }

        foreach (var node in network.Nodes)
        {
            if (Unread(node) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>The axis whose end or whose gaps no window sees; −1 if everything is read.</summary>
    public static int UnreadAxis(Node node)
    {
        var windows = node.Layer.ReadsWindows ? ((ISliding)node.Layer).Windows : [];
        for (var axis = 0; axis < windows.Count; axis++)
        {
            if (UnreadCount(windows[axis], node.Input[axis]) > 0)
            {
                return axis;
            }
        }

        return -1;
    }

    /// <summary>The elements at the end of an axis that no window reads, or those of a gap between two windows.</summary>
    public static int UnreadCount(Window window, int input)
    {
        // Looking at every other pixel with a kernel of one is how networks subsample on purpose.
        if (window.Kernel == 1)
        {
            return 0;
        }

        if (window.Stride > window.EffectiveKernel)
        {
            return window.Stride - window.EffectiveKernel;
        }

        var fit = window.On(input);
        return Math.Max(0, ((window.PaddedLength(input) - window.EffectiveKernel) % window.Stride) - fit.After);
    }

    private static bool IsChannelsFirst(Shape shape) => shape.Rank == 3 && shape[0] is 1 or 3 or 4
        && shape.Dimensions.Skip(1).All(dimension => dimension >= ShortestImage && dimension > shape[0]);

    private static Finding? Unread(Node node)
    {
        var axis = UnreadAxis(node);
        if (axis < 0)
        {
            return null;
        }

        var window = ((ISliding)node.Layer).Windows[axis];
        var lines = node.Input.Rank == 2 ? "step" : axis == 0 ? "row" : "column";
        var isPool = !node.Layer.IsAffine;
        if (window.Stride > window.EffectiveKernel)
        {
            var between = isPool ? UnreadBetweenPool : UnreadBetween;
            return Finding.Of(between, node.Layer.Header.Attribute, window.Stride, window.EffectiveKernel, node.Title, lines + "s");
        }

        var count = UnreadCount(window, node.Input[axis]);
        return Finding.Of(
            isPool ? UnreadEndOfPool : UnreadEnd,
            node.Layer.Header.Attribute,
            window.Stride,
            count,
            node.Title,
            count == 1 ? lines : lines + "s",
            node.Input);
    }
}
