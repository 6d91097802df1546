using NetGen;

namespace ExplodingGradients;

/// <summary>A hidden layer whose initial weights are twice as large as He's, so that every layer doubles what passes.</summary>
[Dense(32, Initializer = Initializer.Normal, InitializerScale = 0.5)] [ReLU]
internal static class LoudLayer;

// The analyzers warn of the first network (NETGEN0304), which is what this sample is about.
#pragma warning disable NETGEN0304

/// <summary>Twelve loud layers, trained as they are.</summary>
[Network(Seed = 1)]
[Input(16)]
[Layers(typeof(LoudLayer), Times = 12)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.001)]
public sealed partial class Unclipped;

#pragma warning restore NETGEN0304

/// <summary>The same with the gradient's norm limited.</summary>
[Network(Seed = 1)]
[Input(16)]
[Layers(typeof(LoudLayer), Times = 12)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.001, ClipNorm = 1)]
public sealed partial class Clipped;
