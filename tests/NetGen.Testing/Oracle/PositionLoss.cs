using System.Linq;

namespace NetGen.Testing;

/// <summary>The mean over all positions of a function of the vectors along the last axis.</summary>
internal abstract class PositionLoss : OracleLoss
{
    protected abstract double Value(double[] prediction, double[] target);

    protected abstract double[] Gradient(double[] prediction, double[] target);

    public sealed override double Value(double[] prediction, double[] target, int classes)
        => prediction.Chunk(classes).Zip(target.Chunk(classes), Value).Average();

    public sealed override double[] Gradient(double[] prediction, double[] target, int classes)
    {
        int positions = prediction.Length / classes;
        return [.. prediction.Chunk(classes).Zip(target.Chunk(classes), Gradient).SelectMany(part => part).Select(g => g / positions)];
    }
}
