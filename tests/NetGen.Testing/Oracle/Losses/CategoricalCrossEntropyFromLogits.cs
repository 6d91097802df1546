using System.Linq;
using NetGen.Testing.Layers;

namespace NetGen.Testing.Losses;

/// <summary>Categorical cross-entropy of softmax(p), exact however large the logits p.</summary>
internal sealed class CategoricalCrossEntropyFromLogits : PositionLoss
{
    protected override double Value(double[] prediction, double[] target)
        => -LogSoftmax.At(prediction).Zip(target, (logarithm, t) => t * logarithm).Sum();

    protected override double[] Gradient(double[] prediction, double[] target)
        => [.. Softmax.At(prediction).Zip(target, (p, t) => p * target.Sum() - t)];
}
