using NetGen;

namespace ResidualNet;

/// <summary>Eight layers of weights: one convolution that halves the image, three residual blocks, one dense layer.</summary>
[Network(Seed = 1)]
[Input(28, 28, 1)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same, UseBias = false)] [BatchNormalization(Momentum = 0.9)] [ReLU]
[Layers(typeof(ResidualBlock), Times = 3)]
[MaxPool2D(2)]
[Flatten]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy]
[Adam(0.002)]
public sealed partial class ResidualNetwork
{
}
