using NetGen;

namespace LeNet;

/// <summary>
/// Two convolutions with pooling and three dense layers: the LeNet-5 of Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, “Gradient-based
/// learning applied to document recognition”, 1998, with the ReLU and max pooling of today. What the named layers see can be looked at:
/// <c>PredictFirst</c> and <c>PredictSecond</c>.
/// </summary>
[Network(Seed = 1)]
[Input(28, 28, 1)]
[Conv2D(6, 5, Padding = Padding.Same, Name = "conv1")] [ReLU(Name = "first", Expose = true)]
[MaxPool2D(2)]
[Conv2D(16, 5, InputChannels = 6)] [ReLU(Name = "second", Expose = true)]
[MaxPool2D(2)]
[Flatten]
[Dense(120)] [ReLU]
[Dense(84)] [ReLU]
[Dense(10)] [Softmax]
[CategoricalCrossEntropy]
[Adam(0.002)]
public sealed partial class LeNetNetwork
{
}
