using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>33 → 7: one linear layer.</summary>
[Network]
[Input(33)]
[Dense(7)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense33x7 : IBenchmarkNetwork
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
