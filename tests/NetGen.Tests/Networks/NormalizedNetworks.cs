namespace NetGen.Tests.Networks;

/// <summary>Every place that a normalisation has: folded forwards, folded backwards, by itself, and frozen.</summary>
[Network(Seed = 11)]
[Input(7)]
[Normalization]
[Dense(33, UseBias = false)] [BatchNormalization(Momentum = 0.75)] [ReLU]
[BatchNormalization(Momentum = 0.5, Name = "loose")] [Tanh]
[Dense(3)] [BatchNormalization(Trainable = false, Name = "frozen")]
[MeanSquaredError]
[SGD(0.05, Momentum = 0.9)]
public sealed partial class Normalized { }

/// <summary>Normalisations of a picture and of a vector, with the norm of all gradients clipped: no update is fused.</summary>
[Network(Seed = 11)]
[Input(5, 4, 3)]
[BatchNormalization(Momentum = 0.9)]
[Flatten]
[Dense(6)] [BatchNormalization] [Sigmoid]
[MeanSquaredError]
[SGD(0.05, ClipNorm = 0.1)]
public sealed partial class ClippedNormalized { }

/// <summary>Raw measurements in, one number out, as it is deployed.</summary>
[Network(Seed = 12)]
[Input(3)]
[Normalization]
[Dense(4)] [Tanh]
[Dense(1)]
public sealed partial class Deployed { }

/// <summary>Sequences of two channels, each with its own statistics; a second normalisation inside.</summary>
[Network(Seed = 13)]
[Input(6, 2)]
[Normalization] [Flatten]
[Dense(5)] [Tanh]
[Normalization(Name = "inner")]
[MeanSquaredError]
public sealed partial class Sequences { }

/// <summary>A normalisation that does not read the network's input.</summary>
[Network]
[Input(2)]
[Dense(2)] [Tanh]
[Normalization]
public sealed partial class InnerNormalization { }
