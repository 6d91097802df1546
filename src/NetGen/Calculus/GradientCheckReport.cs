using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>What a <see cref="GradientCheck"/> found.</summary>
public sealed class GradientCheckReport
{
    internal GradientCheckReport(IReadOnlyList<GradientReport> gradients, bool outputsChecked)
    {
        Gradients = gradients;
        OutputsChecked = outputsChecked;
    }

    /// <summary>One entry per function and tensor: the loss by each trainable tensor, the outputs by each and by the input.</summary>
    public IReadOnlyList<GradientReport> Gradients { get; }

    /// <summary>
    /// False where training computes something else than prediction, so that the gradients of the outputs cannot be compared with anything.
    /// </summary>
    public bool OutputsChecked { get; }

    /// <summary>True if no gradient is wrong and enough of them can be judged.</summary>
    public bool Passed => Gradients.All(gradient => gradient.Passed);

    /// <summary>The entry with the largest error, a wrong one if there are any; null if the network has nothing to check.</summary>
    public GradientReport? Worst => Gradients.OrderByDescending(gradient => gradient.IsWrong)
        .ThenByDescending(gradient => gradient.RelativeError).FirstOrDefault();

    /// <summary>Returns if the check passed.</summary>
    /// <exception cref="GradientCheckException">A gradient is wrong, or too much of it cannot be judged; the message says which.</exception>
    public void ThrowIfFailed()
    {
        Require("Wrong gradients", gradient => !gradient.IsWrong);
        Require("Gradients that cannot be judged, choose other examples", gradient => gradient.Passed);
    }

    /// <summary>Writes the verdict, the failures first, and every entry.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString()
    {
        string verdict = Passed ? "Passed" : $"Failed: {Gradients.Count(gradient => !gradient.Passed)} of {Gradients.Count} gradients";
        string outputs = OutputsChecked ? ""
            : "\nThe outputs' gradients were not checked: training computes something else than prediction.";
        return string.Join("\n", Gradients.OrderBy(gradient => gradient.Passed).Select(gradient => gradient.ToString())
            .Prepend($"{verdict} (tolerance {Tolerance} of the norm).{outputs}"));
    }

    private static string Tolerance => FormattableString.Invariant($"{100 * GradientCheck.Tolerance} %");

    private void Require(string complaint, Func<GradientReport, bool> good)
    {
        if (!Gradients.All(good))
        {
            throw new GradientCheckException(
                $"{complaint} (tolerance {Tolerance} of the norm):\n"
                + string.Join("\n", Gradients.Where(gradient => !good(gradient)).OrderByDescending(gradient => gradient.RelativeError)));
        }
    }
}
