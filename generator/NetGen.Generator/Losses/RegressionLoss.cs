using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A loss for real-valued targets, whose range the user may know; it changes no number, only what rules say.</summary>
internal abstract record RegressionLoss(int Attribute, string AttributeName) : ElementwiseLoss(Attribute, AttributeName)
{
    public double TargetMin { get; init; } = double.NaN;

    public double TargetMax { get; init; } = double.NaN;

    /// <summary>True if both ends are written.</summary>
    public bool KnowsTargets => !double.IsNaN(TargetMin) && !double.IsNaN(TargetMax);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (TargetMin > TargetMax)
        {
            yield return Domain("TargetMin", TargetMin, FormattableString.Invariant($"(-∞, TargetMax = {TargetMax}]"));
        }
    }
}
