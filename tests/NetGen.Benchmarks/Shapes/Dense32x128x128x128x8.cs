using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>32 → 128 → 128 → 128 → 8, ReLU between.</summary>
[Network]
[Input(32)]
[Dense(128)]
[ReLU]
[Dense(128)]
[ReLU]
[Dense(128)]
[ReLU]
[Dense(8)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense32x128x128x128x8 : IBenchmarkNetwork
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
