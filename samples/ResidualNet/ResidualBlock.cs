using NetGen;

namespace ResidualNet;

/// <summary>
/// Two convolutions whose output is added to what came in: they learn the difference only, and the gradient passes them by undiminished.
/// From K. He, X. Zhang, S. Ren and J. Sun, “Deep residual learning for image recognition”, 2016. The convolutions need no bias: the
/// normalisation behind them has one.
/// </summary>
[Input(Name = "x")]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization(Momentum = 0.9)]
[ReLU]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization(Momentum = 0.9)]
[Add("x")]
[ReLU]
internal sealed class ResidualBlock
{
}
