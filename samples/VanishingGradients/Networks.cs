using NetGen;

namespace VanishingGradients;

/// <summary>A hidden layer whose derivative is at most 1/4.</summary>
[Dense(32)] [Sigmoid]
internal static class SigmoidLayer;

/// <summary>A hidden layer whose derivative is 1 where it is active.</summary>
[Dense(32)] [ReLU]
internal static class ReLULayer;

// The analyzers warn of this network (NETGEN0303), which is what this sample is about.
#pragma warning disable NETGEN0303

/// <summary>Ten sigmoid layers.</summary>
[Network(Seed = 1)]
[Input(16)]
[Layers(typeof(SigmoidLayer), Times = 10)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.01)]
public sealed partial class DeepSigmoid;

#pragma warning restore NETGEN0303

/// <summary>Ten ReLU layers.</summary>
[Network(Seed = 1)]
[Input(16)]
[Layers(typeof(ReLULayer), Times = 10)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.01)]
public sealed partial class DeepReLU;
