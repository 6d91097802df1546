using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// {Name}.Report.g.cs, where the build asks for it: the network's sizes for machines. A generator may write no files, so that the report
/// travels as a comment, which the package's targets save as JSON.
/// </summary>
internal static class ReportEmitter
{
    public static string Emit(InferredNetwork network) => $"/*\n{Report(network)}\n*/\n";

    private static string Report(InferredNetwork network)
    {
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Value("network", network.Model.Type.FullName);
            if (network.Error is { } error)
            {
                json.Value("error", $"{error.Rule.Id}: {error.Message}");
            }
            else if (network.CanGenerate)
            {
                Write(json, new NetworkPlan(network));
            }
        });
        return json.ToString();
    }

    private static void Write(JsonWriter json, NetworkPlan plan)
    {
        var network = plan.Network;
        json.Value("input", network.Input!);
        json.Value("output", network.Output!);
        json.Value("parameters", plan.ParameterCount);
        json.Value("trainableParameters", plan.TrainableParameterCount);
        json.Value("multiplyAdds", plan.MultiplyAdds);
        json.Value("scratchBytes", plan.ScratchBytes);
        if (network.Model.Budgets.Count > 0)
        {
            json.Object("budget", () => WriteBudget(json, network.Model.Budgets[0]));
        }

        json.Array("layers", network.Nodes, node => json.Object(() =>
        {
            json.Value("name", node.Name);
            json.Value("type", node.Layer.Header.AttributeName);
            json.Value("output", node.Output);
            json.Value("parameters", node.Parameters.Sum(parameter => (long)parameter.Shape.Size));
            json.Value("multiplyAdds", node.MultiplyAdds);
        }));
        json.Array("tensors", plan.Tensors, tensor => json.Object(() =>
        {
            json.Value("name", tensor.Name);
            json.Value("shape", tensor.Parameter.Shape);
        }));
    }

    private static void WriteBudget(JsonWriter json, BudgetModel budget)
    {
        if (budget.MaxParameters < int.MaxValue)
        {
            json.Value("parameters", budget.MaxParameters);
        }

        if (budget.MaxMultiplyAdds < long.MaxValue)
        {
            json.Value("multiplyAdds", budget.MaxMultiplyAdds);
        }

        if (budget.MaxScratchBytes < int.MaxValue)
        {
            json.Value("scratchBytes", budget.MaxScratchBytes);
        }
    }
}
