namespace NetGen.Benchmarks;

/// <summary>N4's layers, for networks that differ in nothing but their optimizer.</summary>
[Dense(128)]
[ReLU]
[Dense(10)]
[Softmax]
internal static class N4Layers;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[SGD(0.001)]
internal sealed partial class TrainedBySGD;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class TrainedByMomentum;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[Adagrad(0.001)]
internal sealed partial class TrainedByAdagrad;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[RMSprop(0.0001)]
internal sealed partial class TrainedByRMSprop;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[Adam(0.0001)]
internal sealed partial class TrainedByAdam;

[Network]
[Input(784)]
[Layers(typeof(N4Layers))]
[CategoricalCrossEntropy]
[AdamW(0.0001)]
internal sealed partial class TrainedByAdamW;
