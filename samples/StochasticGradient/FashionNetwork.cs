using NetGen;

namespace StochasticGradient;

/// <summary>784 pixels, 64 hidden units, ten kinds of clothing.</summary>
[Network(Seed = 1)]
[Input(28, 28, 1)]
[Flatten]
[Dense(64)] [ReLU]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy]
[SGD(0.05)]
public sealed partial class FashionNetwork
{
}
