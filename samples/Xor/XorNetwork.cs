using NetGen;

namespace Xor;

/// <summary>Two bits in, eight hidden units, the probability of a one out.</summary>
[Network(Seed = 1)]
[Input(2)]
[Dense(8)] [Tanh]
[Dense(1)] [Sigmoid]
[BinaryCrossEntropy]
[SGD(0.5, Momentum = 0.9)]
public sealed partial class XorNetwork
{
}
