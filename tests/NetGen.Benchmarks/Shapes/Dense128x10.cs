using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>128 → 10: one linear layer.</summary>
[Network]
[Input(128)]
[Dense(10)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense128x10 : IBenchmarkNetwork
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
