using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>From an attribute to its loss: one line for each.</summary>
internal static class LossCatalog
{
    private static readonly Dictionary<string, Func<AttributeArguments, Loss>> Losses = new()
    {
        ["MeanSquaredError"] = a => Regression(a, new MeanSquaredErrorLoss(a.Attribute, a.AttributeName)),
        ["MeanAbsoluteError"] = a => Regression(a, new MeanAbsoluteErrorLoss(a.Attribute, a.AttributeName)),
        ["Huber"] = a => Regression(a, new HuberLoss(a.Attribute, a.AttributeName, a.Double("delta", 1))),
        ["BinaryCrossEntropy"] = a => new BinaryCrossEntropyLoss(a.Attribute, a.AttributeName),
        ["CategoricalCrossEntropy"] = a => new CategoricalCrossEntropyLoss(a.Attribute, a.AttributeName),
        ["Hinge"] = a => new HingeLoss(a.Attribute, a.AttributeName),
        ["Loss"] = a => new UserLoss(a.Attribute, a.AttributeName, a.Function!),
    };

    public static IEnumerable<string> Names => Losses.Keys;

    public static bool TryCreate(AttributeArguments arguments, out Loss loss)
    {
        var known = Losses.TryGetValue(arguments.AttributeName, out var create);
        loss = known ? create!(arguments) : null!;
        return known;
    }

    private static RegressionLoss Regression(AttributeArguments a, RegressionLoss loss) => loss with
    {
        TargetMin = a.Double("TargetMin", double.NaN),
        TargetMax = a.Double("TargetMax", double.NaN),
    };
}
