using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>A function of the user's that an attribute names: its formula, or why there is none.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Formula">The formula; null if there is none.</param>
/// <param name="Fault">Why not; null too where the code is still being typed and the compiler complains itself.</param>
/// <param name="Corners">Where the function has no derivative: advice, no fault.</param>
internal sealed record UserFunction(string Name, Formula? Formula, Fault? Fault, EquatableArray<Fault> Corners)
{
    /// <summary>What stands for a function as long as the code that names it does not compile.</summary>
    public static UserFunction HalfTyped { get; } = new("", null, null, default);

    /// <summary>False while neither a formula nor a fault can be told: the name or the function itself is still being typed.</summary>
    public bool IsComplete => Formula is not null || Fault is not null;

    /// <summary>What one vector of the formula costs the compiler's inliner, with exp as 3.</summary>
    public int Weight
    {
        get
        {
            if (Formula is null)
            {
                return 0;
            }

            var (graph, lowered) = (new ExpressionGraph(), new ExpressionGraph());
            var result = Lowering.ForVectors(graph, [graph.Add(Formula)[Formula.Result]], lowered);
            return lowered.Needed(result).Sum(index => Functions.Weight(lowered[index].Operation));
        }
    }

    public IEnumerable<Finding> Findings(int attribute) => Fault is null ? [] : [Fault.At(attribute)];

    public IEnumerable<Finding> Advice(int attribute) => Corners.Select(corner => corner.At(attribute));

    /// <summary>f of the variables, as an expression.</summary>
    public string Value(SimdTarget target, KernelWriter? k, params string[] variables)
    {
        var graph = new ExpressionGraph();
        return VectorPrinter.Print(target, k, graph, graph.Add(Formula!)[Formula!.Result], variables);
    }

    /// <summary>The derivative with respect to the first variable, as an expression.</summary>
    public string Derivative(SimdTarget target, KernelWriter? k, params string[] variables)
    {
        var graph = new ExpressionGraph();
        var result = graph.Add(Formula!)[Formula!.Result];
        return VectorPrinter.Print(target, k, graph, Differentiator.Differentiate(graph, result, 0), variables);
    }
}
