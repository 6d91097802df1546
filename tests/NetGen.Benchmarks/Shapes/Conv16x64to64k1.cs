using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>16² x 64 → 64 filters of 1x1.</summary>
[Network]
[Input(16, 16, 64)]
[Conv2D(64, 1)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv16x64to64k1 : IBenchmarkNetwork
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
