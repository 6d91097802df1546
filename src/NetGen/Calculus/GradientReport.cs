using System;

namespace NetGen;

/// <summary>What a gradient check found in one tensor.</summary>
/// <param name="What">Which function's gradient, with respect to what: a tensor's name or the input.</param>
/// <param name="Checked">How many elements were compared.</param>
/// <param name="Wrong">How many of them are off by more than the tolerance.</param>
/// <param name="Unresolved">How many could not be judged: noise or corners all around.</param>
/// <param name="Norm">The norm of the gradient.</param>
/// <param name="WorstElement">The index of the element with the largest error, of the wrong ones if there are any.</param>
/// <param name="WorstGradient">Its gradient as the network computes it.</param>
/// <param name="WorstSlope">Its gradient by finite differences.</param>
/// <param name="DirectionError">The relative error of the slope along the whole tensor's gradient, which should be the norm.</param>
/// <param name="DirectionResolved">Whether that slope could be measured well enough.</param>
public sealed record GradientReport(
    string What,
    int Checked,
    int Wrong,
    int Unresolved,
    double Norm,
    int WorstElement,
    double WorstGradient,
    double WorstSlope,
    double DirectionError,
    bool DirectionResolved)
{
    /// <summary>The largest error of an element, as a share of the gradient's norm.</summary>
    public double RelativeError => Norm == 0 ? 0 : Math.Abs(WorstGradient - WorstSlope) / Norm;

    /// <summary>True if an element, or the gradient as a whole, is certainly off.</summary>
    public bool IsWrong => Wrong > 0 || (DirectionResolved && !(DirectionError <= GradientCheck.Tolerance));

    /// <summary>True if nothing is wrong and enough can be judged.</summary>
    public bool Passed => !IsWrong && DirectionResolved && Unresolved <= Math.Max(1, GradientCheck.UnresolvedShare * Checked);

    private string Direction => DirectionResolved ? "" : " (unresolved)";

    /// <summary>Writes the counts and the worst element.</summary>
    /// <returns>Two lines.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{What}: {Wrong} of {Checked} elements wrong, {Unresolved} unresolved; as a whole off by {100 * DirectionError:F2} %{Direction};\n")
        + FormattableString.Invariant($"    worst at [{WorstElement}]: {WorstGradient:G6} where the slope is {WorstSlope:G6}, ")
        + FormattableString.Invariant($"off by {100 * RelativeError:F2} % of the norm {Norm:G4}");
}
