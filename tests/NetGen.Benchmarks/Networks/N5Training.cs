using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>N5 with a loss and an optimizer.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(6, 5)]
[ReLU]
[MaxPool2D(2)]
[Conv2D(16, 5)]
[ReLU]
[MaxPool2D(2)]
[Flatten]
[Dense(120)]
[ReLU]
[Dense(84)]
[ReLU]
[Dense(10)]
[Softmax]
[CategoricalCrossEntropy]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class N5Training : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }
}
