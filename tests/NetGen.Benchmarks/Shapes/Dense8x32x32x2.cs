using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>8 → 32 → 32 → 2, ReLU between.</summary>
[Network]
[Input(8)]
[Dense(32)]
[ReLU]
[Dense(32)]
[ReLU]
[Dense(2)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense8x32x32x2 : IBenchmarkNetwork
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
