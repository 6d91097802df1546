using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Follows the shapes through a declaration: names, connections, shapes and every rule that depends on them.</summary>
internal static class ShapeInference
{
    /// <summary>Models that were inferred lately; they hold names and numbers only, so that keeping them keeps nothing else alive.</summary>
    private static readonly ConcurrentDictionary<NetworkModel, InferredNetwork> Known = new();

    private const int MostKnown = 512;

    /// <summary>The generator, the analyzers and the fixes ask for the same model one after another: an equal one is not inferred again.</summary>
    public static InferredNetwork Infer(NetworkModel model)
    {
        if (Known.Count >= MostKnown)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(model, InferAnew);
    }

    private static InferredNetwork InferAnew(NetworkModel model)
    {
        var findings = DeclarationRules.Check(model).ToList();
        IReadOnlyList<Node> nodes = [];
        var exposures = ExposedLayers.Of(model, out var unexposed);
        Shape? output = null;
        if (findings.Count == 0 && model.IsComplete)
        {
            var graph = new GraphInference(model);
            nodes = graph.Infer();
            output = graph.Findings.Count == 0 && nodes.Count > 0 ? nodes[nodes.Count - 1].Output : null;
            exposures = [.. exposures.Select(exposure => exposure with { Node = graph.Find(exposure.Name) })];
            findings.AddRange(graph.Findings.Concat(unexposed));
        }

        if (model.Type.Obstacle is null && model.Layers.Count > 0)
        {
            findings.InsertRange(0, DeclarationRules.CheckMembers(model, output));
        }

        var network = new InferredNetwork(model, nodes, findings) { Exposures = exposures };
        if (network.Error is null && nodes.Count > 0)
        {
            findings.AddRange(GraphRules.Check(network).Concat(SlidingRules.Check(network)).Concat(OutputRules.Check(network))
                .Concat(ArchitectureRules.Check(network)).Concat(TrainingRules.Check(network)).Concat(BudgetRules.Check(network))
                .Concat(CalculusRules.Check(model)).ToList());
        }

        AddRepetitions(model, findings);
        KeepOneOfEachBlock(model, findings);
        return network;
    }

    /// <summary>What stands many times in the network but once in the source is said once: at its [Layers], for the first of its layers.</summary>
    private static void KeepOneOfEachBlock(NetworkModel model, List<Finding> findings)
    {
        var blocks = model.Layers.OfType<BlockLayer>().Select(block => block.Header.Attribute).ToList();
        var seen = new HashSet<(int, Rule)>();
        findings.RemoveAll(finding => blocks.Contains(finding.Attribute) && !seen.Add((finding.Attribute, finding.Rule)));
    }

    private static void AddRepetitions(NetworkModel model, List<Finding> findings)
    {
        // A head cannot do without its loss, so of a head's and a written one the written one is too many.
        var losses = model.AllLosses.OrderBy(loss => model.Losses.Contains(loss)).ThenBy(loss => loss.Attribute);
        findings.AddRange(model.Networks.Skip(1).Select(network => Repeated(network, "[Network]")));
        findings.AddRange(losses.Skip(1).Select(loss => Repeated(loss.Attribute, "a loss")));
        findings.AddRange(model.Optimizers.Skip(1).Select(optimizer => Repeated(optimizer.Attribute, "an optimizer")));
        findings.AddRange(model.Budgets.Skip(1).Select(budget => Repeated(budget.Attribute, "a budget")));

        Finding Repeated(int attribute, string what) => Finding.Of(OutputRules.DeclaredTwice, attribute, model.Type.PlainName, what);
    }
}
