namespace NetGen.Tests.Persistence;

[Network(Seed = 1)]
[Input(5)]
[Dense(19)]
[PReLU]
[Dropout(0.2)]
[Dense(3, UseBias = false, Trainable = false)]
[Softmax]
[CategoricalCrossEntropy]
[SGD(0.1)]
public sealed partial class Saved { }

/// <summary>The layers and shapes of <see cref="Saved"/>: other seed, initialiser, dropout, loss and optimizer.</summary>
[Network(Seed = 2)]
[Input(5)]
[Dropout(0.5)]
[Dense(19, Initializer = Initializer.Orthogonal)]
[PReLU]
[Dense(3, UseBias = false)]
[Softmax]
[MeanSquaredError]
[SGD(0.5, Momentum = 0.9)]
public sealed partial class TrainedOtherwise { }

/// <summary>The tensors of <see cref="Saved"/>, another function.</summary>
[Network(Seed = 3)]
[Input(5)]
[Dense(19)]
[PReLU]
[Dense(3, UseBias = false)]
[Sigmoid]
public sealed partial class OtherFunction { }

/// <summary>A backbone with a head.</summary>
[Network(Seed = 4)]
[Input(5)]
[Dense(19, Name = "backbone.first")]
[ReLU]
[Dense(7, Name = "backbone.second")]
[ReLU]
[Dense(3, Name = "head")]
public sealed partial class OldHead { }

/// <summary>The same backbone, another head.</summary>
[Network(Seed = 5)]
[Input(5)]
[Dense(19, Name = "backbone.first")]
[ReLU]
[Dense(7, Name = "backbone.second")]
[ReLU]
[Dense(6, Name = "head")]
public sealed partial class NewHead { }

/// <summary>The second reference network.</summary>
[Network]
[Input(16)]
[Dense(64)]
[ReLU]
[Dense(64)]
[ReLU]
[Dense(4)]
public sealed partial class ReferenceN2 { }

/// <summary>The fifth reference network, its layers named as in PyTorch's file.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(6, 5, Name = "l0")]
[ReLU]
[MaxPool2D(2)]
[Conv2D(16, 5, Name = "l1")]
[ReLU]
[MaxPool2D(2)]
[Flatten]
[Dense(120, Name = "l2")]
[ReLU]
[Dense(84, Name = "l3")]
[ReLU]
[Dense(10, Name = "l4")]
[Softmax]
public sealed partial class ReferenceN5 { }

/// <summary>Two ways around three layers of one shape.</summary>
[Network]
[Input(6)]
[Dense(6, Name = "a")]
[Tanh]
[Dense(6, Name = "b")]
[Tanh]
[Dense(6, Name = "c")]
[Add("a")]
public sealed partial class AroundTwo { }

/// <summary>As <see cref="AroundTwo"/>, but another layer is added.</summary>
[Network]
[Input(6)]
[Dense(6, Name = "a")]
[Tanh]
[Dense(6, Name = "b")]
[Tanh]
[Dense(6, Name = "c")]
[Add("b")]
public sealed partial class AroundOne { }

/// <summary>A flattened image: PyTorch counts its features channel by channel.</summary>
[Network(Seed = 6)]
[Input(2, 3, 4)]
[Flatten]
[PReLU]
[Dense(24)]
[Dense(2)]
public sealed partial class FlattenedImage { }

/// <summary>A flattened sequence.</summary>
[Network(Seed = 6)]
[Input(6, 4)]
[Reshape(24)]
[Dense(5)]
public sealed partial class FlattenedSequence { }

/// <summary>A name that JSON has to escape.</summary>
[Network(Seed = 7)]
[Input(2)]
[Dense(2, Name = "a\"b\\c/d\t\n\0 Größe × 𝄞\u007f\u2028")]
public sealed partial class OddName { }

/// <summary>Filters of one channel each, and a normalisation.</summary>
[Network(Seed = 8)]
[Input(4, 5, 3)]
[DepthwiseConv2D(2, Multiplier = 4)]
[LayerNormalization]
public sealed partial class Depthwise { }
