using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>From an attribute to its optimizer: one line for each.</summary>
internal static class OptimizerCatalog
{
    private static readonly Dictionary<string, Func<AttributeArguments, Optimizer>> Optimizers = new()
    {
        ["Adagrad"] = a => new AdagradOptimizer(
            a.Attribute, a.AttributeName, a.Double("learningRate", AdagradOptimizer.DefaultRate), a.Double("Epsilon", 1e-10), a.Double("InitialAccumulator")),
        ["Adam"] = a => new AdamOptimizer(
            a.Attribute, a.AttributeName, a.Double("learningRate", AdamOptimizer.DefaultRate), a.Double("Beta1", 0.9), a.Double("Beta2", 0.999),
            a.Double("Epsilon", 1e-8)),
        ["AdamW"] = a => new AdamWOptimizer(
            a.Attribute, a.AttributeName, a.Double("learningRate", AdamOptimizer.DefaultRate), a.Double("Beta1", 0.9), a.Double("Beta2", 0.999),
            a.Double("Epsilon", 1e-8)),
        ["RMSprop"] = a => new RmspropOptimizer(
            a.Attribute, a.AttributeName, a.Double("learningRate", RmspropOptimizer.DefaultRate), a.Double("Alpha", 0.99), a.Double("Epsilon", 1e-8),
            a.Double("Momentum"), a.Bool("Centered")),
        ["SGD"] = a => new SgdOptimizer(a.Attribute, a.AttributeName, a.Double("learningRate", SgdOptimizer.DefaultRate), a.Double("Momentum"), a.Bool("Nesterov")),
    };

    public static IEnumerable<string> Names => Optimizers.Keys;

    public static bool TryCreate(AttributeArguments arguments, out Optimizer optimizer)
    {
        var known = Optimizers.TryGetValue(arguments.AttributeName, out var create);
        optimizer = null!;
        if (known)
        {
            optimizer = create!(arguments);
            optimizer = optimizer with
            {
                WeightDecay = arguments.Double("WeightDecay", optimizer.WeightDecay),
                ClipNorm = arguments.Double("ClipNorm"),
                ClipValue = arguments.Double("ClipValue"),
            };
        }

        return known;
    }
}
