using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>N4 with a loss and an optimizer.</summary>
[Network]
[Input(784)]
[Dense(128)]
[ReLU]
[Dense(10)]
[Softmax]
[CategoricalCrossEntropy]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class N4Training : IBenchmarkNetwork
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
