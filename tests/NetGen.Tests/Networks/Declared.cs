namespace NetGen.Tests.Networks;

/// <summary>Odd sizes: a column form with a rest, a dot form with an overlapping chunk.</summary>
[Network(Seed = 5)]
[Input(21)]
[Dense(19)] [Tanh]
[Dense(3)] [Softmax]
[CategoricalCrossEntropy]
[SGD(0.1, Momentum = 0.9)]
public sealed partial class Classifier { }

/// <summary>One output, and every kind of clipping and decay.</summary>
[Network(Seed = 6)]
[Input(5)]
[Dense(9)] [GELU]
[BinaryHead]
[SGD(0.05, Momentum = 0.5, Nesterov = true, WeightDecay = 0.01, ClipNorm = 0.5, ClipValue = 0.2)]
public sealed partial class Detector { }

/// <summary>No loss: trained by gradients from outside.</summary>
[Network(Seed = 7)]
[Input(6)]
[Dense(40)] [ReLU]
[Dense(2)]
[SGD(0.01)]
public sealed partial class Policy { }

/// <summary>No optimizer: differentiated, not trained.</summary>
[Network(Seed = 7)]
[Input(6)]
[Dense(40)] [ReLU]
[Dense(2)]
[MeanSquaredError]
public sealed partial class Critic { }

/// <summary>Prediction only.</summary>
[Network]
[Input(784)]
[Dense(128)] [ReLU]
[Dense(10)] [Softmax]
public sealed partial class Shipped { }

/// <summary>A frozen first layer, dropout, and per-position outputs.</summary>
[Network(Seed = 8)]
[Input(4, 3)]
[Flatten]
[Dense(24, Name = "features", Trainable = false)] [ReLU]
[Dropout(0.5)]
[Dense(10)]
[Reshape(2, 5)]
[Softmax]
[CategoricalCrossEntropy]
[SGD(0.1)]
public sealed partial class Positions { }

/// <summary>Dropout and Adam: a training whose every bit depends on random state, step count and optimizer state.</summary>
[Network(Seed = 9)]
[Input(4)]
[Dense(16)] [ReLU]
[Dropout(0.2)]
[Dense(3)] [Softmax]
[CategoricalCrossEntropy]
[Adam(0.01)]
public sealed partial class Learner { }

/// <summary>One weight: gives nothing for an input of zero, and does not learn from it.</summary>
[Network(Seed = 10)]
[Input(1)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.5)]
public sealed partial class Line { }
