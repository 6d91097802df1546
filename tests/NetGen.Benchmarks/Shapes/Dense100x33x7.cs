using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>100 → 33 → 7, ReLU between.</summary>
[Network]
[Input(100)]
[Dense(33)]
[ReLU]
[Dense(7)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense100x33x7 : IBenchmarkNetwork
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
