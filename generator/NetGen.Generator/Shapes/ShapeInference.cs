using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Follows the shapes through a declaration: names, connections, shapes and every rule that depends on them.</summary>
internal static class ShapeInference
{
    public static InferredNetwork Infer(NetworkModel model)
    {
        var findings = DeclarationRules.Check(model).ToList();
        var nodes = new List<Node>();
        if (findings.Count == 0 && model.IsComplete)
        {
            InferNodes(model, nodes, findings);
        }

        var network = new InferredNetwork(model, nodes, findings);
        if (network.Error is null && nodes.Count > 0)
        {
            findings.AddRange(SlidingRules.Check(network).Concat(OutputRules.Check(network)).Concat(ArchitectureRules.Check(network)).Concat(TrainingRules.Check(network)).Concat(BudgetRules.Check(network)).ToList());
        }

        AddRepetitions(model, findings);
        return network;
    }

    private static void InferNodes(NetworkModel model, List<Node> nodes, List<Finding> findings)
    {
        var names = new LayerNames(model);
        findings.AddRange(names.Findings);
        var previous = -1;
        foreach (var written in model.Layers)
        {
            var from = previous;
            if (written.Header.From is { } name && !names.TryFind(name, written.Header.Attribute, out from, out var finding))
            {
                findings.Add(finding!);
                return;
            }

            var further = new List<int>();
            foreach (var other in written.FurtherInputs)
            {
                if (!names.TryFind(other, written.Header.Attribute, out var index, out var unknown))
                {
                    findings.Add(unknown!);
                    return;
                }

                further.Add(index);
            }

            foreach (var layer in written.Expand())
            {
                var sources = further.Prepend(from).ToEquatableArray();
                var inputs = sources.Select(index => index < 0 ? model.Inputs[0].Shape : nodes[index].Output).ToEquatableArray();
                var result = layer.InferOutput(inputs);
                if (result.Shape is not { } output)
                {
                    findings.Add(result.Finding!);
                    return;
                }

                var node = new Node(nodes.Count, layer, names.NameOf(layer), sources, inputs, output);
                nodes.Add(node);
                if (SizeRules.Check(nodes) is { } tooLarge)
                {
                    findings.Add(tooLarge);
                    return;
                }

                names.Define(node.Name, node.Index);
                from = node.Index;
            }

            previous = from;
            if (written.Header.Name is { } own)
            {
                names.Define(own, previous);
            }
        }
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
