using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>200 → 24: one linear layer.</summary>
[Network]
[Input(200)]
[Dense(24)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense200x24 : IBenchmarkNetwork
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
