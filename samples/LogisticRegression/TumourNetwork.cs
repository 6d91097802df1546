using NetGen;

namespace LogisticRegression;

/// <summary>
/// One sigmoid unit on thirty measurements, each brought to mean 0 and variance 1: the probability that a tumour is malignant.
/// </summary>
[Network(Seed = 1)]
[Input(30)]
[Normalization]
[Dense(1)] [Sigmoid]
[BinaryCrossEntropy]
[SGD(0.1, Momentum = 0.9, WeightDecay = 0.01)]
public sealed partial class TumourNetwork
{
}
