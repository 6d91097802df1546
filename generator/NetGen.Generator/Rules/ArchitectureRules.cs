using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN03: layers that work against each other, though every shape fits.</summary>
internal static class ArchitectureRules
{
    public static readonly Rule LinearLayers = new(
        "NETGEN0301",
        "Linear layers without a nonlinearity between",
        "'{0}' and '{1}' collapse into one linear map; put an activation such as [ReLU] between them",
        RuleSeverity.Warning);

    /// <summary>The same id where the pair has a use: fewer weights than the one map has.</summary>
    public static readonly Rule FactorizedLayers = LinearLayers with
    {
        MessageFormat = "'{0}' and '{1}' collapse into one linear map of fewer weights; without that intention, put [ReLU] between them",
        Severity = RuleSeverity.Info,
    };

    public static readonly Rule RedundantActivation = new(
        "NETGEN0302", "An activation that adds nothing", "'{0}' directly follows '{1}' {2}; leave it out", RuleSeverity.Warning);

    public static readonly Rule VanishingGradient = new(
        "NETGEN0303",
        "Many saturating layers",
        "The gradient through {0} sigmoid layers shrinks at least {1}x (vanishing gradients); use ReLU",
        RuleSeverity.Warning);

    /// <summary>The same id: tanh passes gradients on around zero, but nowhere else.</summary>
    public static readonly Rule VanishingTanh = VanishingGradient with
    {
        MessageFormat = "The gradient through {0} tanh layers shrinks wherever they saturate (vanishing gradients); use ReLU",
    };

    public static readonly Rule ExplodingGradient = new(
        "NETGEN0304",
        "Initial weights that make signals explode",
        "Exploding gradients: with these initial weights values grow about {0}x through {1} layers; set ClipNorm or normalise",
        RuleSeverity.Warning);

    public static readonly Rule UnfittingInitializer = new(
        "NETGEN0305",
        "An initializer made for another activation",
        "He suits ReLU, Xavier suits tanh: '{0}' has {1} before {2}",
        RuleSeverity.Info);

    public static readonly Rule IdenticalUnits = new(
        "NETGEN0306",
        "Units that start alike",
        "All units of '{0}' stay identical, since {1} starts them with the same weights; draw them at random",
        RuleSeverity.Warning);

    public static readonly Rule DropoutOnOutput = new(
        "NETGEN0309", "Dropout on the output", "Dropout on the output corrupts the loss; remove '{0}'", RuleSeverity.Warning);

    /// <summary>From this depth on, the start decides whether anything is learned at all.</summary>
    private const int DeepEnoughForInitializers = 4;

    private const int DeepEnoughToExplode = 10;

    /// <summary>Less growth than this in all is no explosion.</summary>
    private const double LeastGrowth = 10;

    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        var graph = new LayerGraph(network);
        return LinearPairs(network, graph)
            .Concat(Redundant(network, graph))
            .Concat(Vanishing(graph))
            .Concat(Exploding(network, graph))
            .Concat(Initializers(network, graph))
            .Concat(Identical(graph))
            .Concat(BatchRules.Check(network, graph))
            .Concat(OutputDropout(network, graph));
    }

    /// <summary>The affine layer whose result the second of a pair gets with nothing but transparent layers between; null if there is none.</summary>
    public static Node? LinearPartner(LayerGraph graph, Node second)
    {
        if (!second.Layer.IsTrainedMap)
        {
            return null;
        }

        var first = graph.OnlySource(second);
        while (first is not null && first.Layer.IsTransparent && IsInner(graph, first))
        {
            first = graph.OnlySource(first);
        }

        // What others read too is a result of its own.
        return first is not null && first.Layer.IsTrainedMap && IsInner(graph, first) ? first : null;
    }

    /// <summary>True if one layer alone sees the result.</summary>
    private static bool IsInner(LayerGraph graph, Node node) => graph.OnlyReader(node) is not null && !node.Layer.Header.Expose;

    private static IEnumerable<Finding> LinearPairs(InferredNetwork network, LayerGraph graph)
    {
        foreach (var second in network.Nodes)
        {
            if (LinearPartner(graph, second) is not { } first)
            {
                continue;
            }

            var (a, b) = (first.Layer.AffineMap!, second.Layer.AffineMap!);
            if (a.IsDepthwise && b.IsPointwise)
            {
                continue;
            }

            var isNarrow = first.Output.Channels < first.Input.Channels && first.Output.Channels < second.Output.Channels;
            var rule = isNarrow || a.IsSeparated(b) ? FactorizedLayers : LinearLayers;
            yield return Finding.Of(rule, second.Layer.Header.Attribute, first.Title, second.Title);
        }
    }

    private static IEnumerable<Finding> Redundant(InferredNetwork network, LayerGraph graph)
    {
        foreach (var node in network.Nodes.Where(node => node.Layer.IsActivation))
        {
            if (graph.OnlySource(node) is { Layer.IsActivation: true } before && Redundancy(before.Layer, node.Layer) is { } reason)
            {
                yield return Finding.Of(RedundantActivation, node.Layer.Header.Attribute, node.Title, before.Title, reason);
            }
        }
    }

    private static string? Redundancy(Layer first, Layer second) => (first, second) switch
    {
        (SoftmaxFamilyLayer, SoftmaxFamilyLayer) => "and normalises what is normalised already",
        _ when second.IsIdentityAboveZero && first.Range is { Min: >= 0 } => "and changes nothing, since nothing is below zero there",
        _ when first.GetType() == second.GetType() => "and is the same once more",
        _ => null,
    };

    /// <summary>The hidden layers of one kind through which the gradient has to pass, if they are too many.</summary>
    public static IReadOnlyList<Node> Saturating(LayerGraph graph)
    {
        if (graph.HasMerge || graph.IsNormalized)
        {
            return [];
        }

        return graph.Path
            .Where(node => node.Layer.Saturation is not null && graph.IsHidden(node))
            .GroupBy(node => node.Layer.GetType())
            .Select(kind => kind.ToArray())
            .FirstOrDefault(kind => kind.Length > kind[0].Layer.Saturation!.MostHidden) ?? [];
    }

    private static IEnumerable<Finding> Vanishing(LayerGraph graph)
    {
        var layers = Saturating(graph);
        if (layers.Count == 0)
        {
            yield break;
        }

        var (first, slope) = (layers[0].Layer, layers[0].Layer.Saturation!.LargestSlope);
        yield return slope < 1
            ? Finding.Of(VanishingGradient, first.Header.Attribute, layers.Count, Rounded(Math.Pow(1 / slope, layers.Count)))
            : Finding.Of(VanishingTanh, first.Header.Attribute, layers.Count);
    }

    /// <summary>The layers whose initial weights make values larger than He's do, with the factor of each, if it comes to an explosion.</summary>
    public static IReadOnlyList<(Node Node, double Growth)> Growing(InferredNetwork network, LayerGraph graph)
    {
        if (graph.Depth < DeepEnoughToExplode || graph.IsNormalized || network.Model.Optimizer is { ClipNorm: > 0 } or { ClipValue: > 0 })
        {
            return [];
        }

        var growing = graph.Trained.Select(node => (node, Growth: InitialGain.RelativeToHe(network, node))).Where(item => item.Growth > 1.001).ToList();
        return growing.Aggregate(1.0, (product, item) => product * item.Growth) >= LeastGrowth ? growing : [];
    }

    private static IEnumerable<Finding> Exploding(InferredNetwork network, LayerGraph graph)
    {
        var growing = Growing(network, graph);
        if (growing.Count > 0)
        {
            var growth = growing.Aggregate(1.0, (product, item) => product * item.Growth);
            yield return Finding.Of(ExplodingGradient, growing[0].Node.Layer.Header.Attribute, Rounded(growth), graph.Depth);
        }
    }

    private static IEnumerable<Finding> Initializers(InferredNetwork network, LayerGraph graph)
    {
        if (graph.Depth < DeepEnoughForInitializers)
        {
            yield break;
        }

        foreach (var node in graph.Trained)
        {
            if (InitialGain.Kernel(node) is { } kernel && graph.Follower(node)?.Layer is { } follower
                && ((follower.IsRectifier && IsOf(kernel, "Xavier")) || (follower.Saturation is not null && IsOf(kernel, "He"))))
            {
                yield return Finding.Of(
                    UnfittingInitializer, node.Layer.Header.Attribute, node.Title, kernel.Initializer, follower.Header.AttributeName);
            }
        }

        static bool IsOf(ParameterModel kernel, string family) => kernel.Initializer.StartsWith(family, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Identical(LayerGraph graph)
    {
        foreach (var node in graph.Trained)
        {
            if (InitialGain.Kernel(node) is { } kernel && InitialGain.IsConstant(kernel)
                && node.Output.Channels > 1 && !node.Layer.AffineMap!.IsDepthwise && graph.IsHidden(node))
            {
                var what = kernel.Initializer is "Constant" or "Zeros" ? $"Initializer.{kernel.Initializer}" : "InitializerScale = 0";
                yield return Finding.Of(IdenticalUnits, node.Layer.Header.Attribute, node.Title, what);
            }
        }
    }

    /// <summary>
    /// Behind the last layer that learns nothing can make up for what dropout takes. A network that is trained by the gradients of another
    /// one has no output of its own: its last layer is hidden.
    /// </summary>
    private static IEnumerable<Finding> OutputDropout(InferredNetwork network, LayerGraph graph)
    {
        if (network.Model.Loss is null && network.Model.Optimizer is not null)
        {
            yield break;
        }

        var isAfterAffine = false;
        foreach (var node in graph.Path)
        {
            isAfterAffine |= node.Layer.IsAffine;
            if (isAfterAffine && node.Layer is DropoutLayer { Rate: > 0 } && !graph.IsHidden(node))
            {
                yield return Finding.Of(DropoutOnOutput, node.Layer.Header.Attribute, node.Title);
            }
        }
    }

    /// <summary>Two digits are enough of what is an estimate.</summary>
    private static string Rounded(double factor)
    {
        if (factor > 1e6)
        {
            return factor.ToString("0e+0", CultureInfo.InvariantCulture);
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(factor)) - 1);
        return (Math.Round(factor / unit) * unit).ToString("#,0", CultureInfo.InvariantCulture);
    }
}
