using NetGen;

namespace LeastSquares;

/// <summary>One linear layer on three measurements: least squares by gradient descent.</summary>
[Network(Seed = 1)]
[Input(3)]
[Dense(1)]
[MeanSquaredError]
[SGD(0.1)]
public sealed partial class BodyMassNetwork
{
}
