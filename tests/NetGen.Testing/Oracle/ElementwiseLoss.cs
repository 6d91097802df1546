using System.Linq;

namespace NetGen.Testing;

/// <summary>The mean over all elements of a function of prediction and target.</summary>
internal abstract class ElementwiseLoss : OracleLoss
{
    protected abstract double Value(double prediction, double target);

    protected abstract double Derivative(double prediction, double target);

    public sealed override double Value(double[] prediction, double[] target, int classes)
        => prediction.Zip(target, Value).Sum() / prediction.Length;

    public sealed override double[] Gradient(double[] prediction, double[] target, int classes)
        => [.. prediction.Zip(target, (p, t) => Derivative(p, t) / prediction.Length)];
}
