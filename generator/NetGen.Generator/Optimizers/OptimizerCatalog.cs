using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>From an attribute to its optimizer: one line for each.</summary>
internal static class OptimizerCatalog
{
    private static readonly Dictionary<string, Func<AttributeArguments, Optimizer>> Optimizers = new()
    {
        ["SGD"] = a => new SgdOptimizer(a.Attribute, a.AttributeName, a.Double("learningRate", SgdOptimizer.DefaultRate), a.Double("Momentum"), a.Bool("Nesterov")),
    };

    public static IEnumerable<string> Names => Optimizers.Keys;

    public static bool TryCreate(AttributeArguments arguments, out Optimizer optimizer)
    {
        var known = Optimizers.TryGetValue(arguments.AttributeName, out var create);
        optimizer = known
            ? create!(arguments) with
            {
                WeightDecay = arguments.Double("WeightDecay"),
                ClipNorm = arguments.Double("ClipNorm"),
                ClipValue = arguments.Double("ClipValue"),
            }
            : null!;
        return known;
    }
}
