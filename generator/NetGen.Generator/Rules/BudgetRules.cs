using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN05: limits that the user sets, so that a network that outgrew its device does not build.</summary>
internal static class BudgetRules
{
    public static readonly Rule BudgetExceeded = new(
        "NETGEN0502", "A network keeps its budget", "'{0}' needs {1} {2}; the budget is {3}", RuleSeverity.Error);

    public static IEnumerable<Finding> CheckArguments(BudgetModel budget)
    {
        foreach (var (name, limit) in new[]
        {
            ("MaxParameters", budget.MaxParameters), ("MaxScratchBytes", budget.MaxScratchBytes), ("MaxMultiplyAdds", budget.MaxMultiplyAdds),
        })
        {
            if (limit < 0)
            {
                yield return Finding.Of(DeclarationRules.ArgumentOutOfRange, budget.Attribute, name, limit, "[0, ∞)");
            }
        }
    }

    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        if (network.Model.Budgets.Count != 1)
        {
            yield break;
        }

        var budget = network.Model.Budgets[0];
        var parameters = network.Nodes.SelectMany(node => node.Parameters).Sum(parameter => (long)parameter.Shape.Size);
        if (parameters > budget.MaxParameters)
        {
            yield return Exceeded(parameters, "parameters", budget.MaxParameters);
        }

        var multiplyAdds = network.Nodes.Sum(node => node.MultiplyAdds);
        if (multiplyAdds > budget.MaxMultiplyAdds)
        {
            yield return Exceeded(multiplyAdds, "multiply-adds per prediction", budget.MaxMultiplyAdds);
        }

        // Only the plan knows the scratch, and planning is work that nobody else here needs.
        if (budget.MaxScratchBytes < int.MaxValue && new NetworkPlan(network).ScratchBytes is var scratch && scratch > budget.MaxScratchBytes)
        {
            yield return Exceeded(scratch, "bytes of scratch", budget.MaxScratchBytes);
        }

        Finding Exceeded(long needed, string what, long limit) =>
            Finding.Of(BudgetExceeded, budget.Attribute, network.Model.Type.PlainName, needed, what, limit);
    }
}
