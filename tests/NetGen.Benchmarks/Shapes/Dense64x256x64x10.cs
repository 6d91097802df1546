using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>64 → 256 → 64 → 10, ReLU between.</summary>
[Network]
[Input(64)]
[Dense(256)]
[ReLU]
[Dense(64)]
[ReLU]
[Dense(10)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense64x256x64x10 : IBenchmarkNetwork
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
