using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>14² x 24 → 40 filters of 3x3.</summary>
[Network]
[Input(14, 14, 24)]
[Conv2D(40, 3)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv14x24to40k3 : IBenchmarkNetwork
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
