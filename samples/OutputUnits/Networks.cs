using NetGen;

namespace OutputUnits;

/// <summary>A number out: a linear unit with squared error. Its minimum is the least-squares line.</summary>
[Network(Seed = 1)]
[Input(1)]
[RegressionHead(1)]
[SGD(0.1)]
public sealed partial class Line;

/// <summary>A probability out: a sigmoid with cross-entropy.</summary>
[Network(Seed = 1)]
[Input(1)]
[BinaryHead]
[SGD(0.5)]
public sealed partial class Probability;

/// <summary>One of three classes: a softmax with cross-entropy.</summary>
[Network(Seed = 1)]
[Input(2)]
[MulticlassHead(3)]
[SGD(0.5)]
public sealed partial class OneOfThree;

// The analyzers warn of this pair (NETGEN0201), which is what the second panel is about.
#pragma warning disable NETGEN0201

/// <summary>The wrong pair: a sigmoid with squared error.</summary>
[Network(Seed = 1)]
[Input(1)]
[Dense(1)] [Sigmoid]
[MeanSquaredError]
[SGD(0.5)]
public sealed partial class SquaredProbability;
