using System.Linq;

namespace NetGen.Testing.Losses;

/// <summary>−Σ tᵢ·pᵢ for predictions that are logarithms already.</summary>
internal sealed class NegativeLogLikelihood : PositionLoss
{
    protected override double Value(double[] prediction, double[] target) => -prediction.Zip(target, (p, t) => t * p).Sum();

    protected override double[] Gradient(double[] prediction, double[] target) => [.. target.Select(t => -t)];
}
