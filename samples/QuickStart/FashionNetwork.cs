using NetGen;

namespace QuickStart;

/// <summary>A perceptron with one hidden layer: 28 × 28 grey values in, ten probabilities out.</summary>
[Network(Seed = 1)]
[Input(28, 28, 1)]
[Flatten]
[Dense(128)] [ReLU]
[Dropout(0.3)]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy]
[SGD(0.02, Momentum = 0.9, WeightDecay = 0.0001)]
public sealed partial class FashionNetwork
{
}
