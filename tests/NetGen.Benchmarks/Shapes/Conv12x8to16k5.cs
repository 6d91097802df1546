using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>12² x 8 → 16 filters of 5x5.</summary>
[Network]
[Input(12, 12, 8)]
[Conv2D(16, 5)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv12x8to16k5 : IBenchmarkNetwork
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
