using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>8² x 32 → 64 filters of 3x3, same size.</summary>
[Network]
[Input(8, 8, 32)]
[Conv2D(64, 3, Padding = Padding.Same)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv8x32to64k3 : IBenchmarkNetwork
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
