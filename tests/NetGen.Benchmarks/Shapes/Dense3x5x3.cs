using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>3 → 5 → 3, ReLU between.</summary>
[Network]
[Input(3)]
[Dense(5)]
[ReLU]
[Dense(3)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Dense3x5x3 : IBenchmarkNetwork
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
