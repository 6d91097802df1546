using NetGen;

namespace LeastSquares;

/// <summary>One linear layer on three measurements, each brought to mean 0 and variance 1: least squares by gradient descent.</summary>
[Network(Seed = 1)]
[Input(3)]
[Normalization]
[Dense(1)]
[MeanSquaredError]
[SGD(0.1)]
public sealed partial class BodyMassNetwork
{
}
