using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>32² x 3 → 16 filters of 3x3 in steps of 2.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Stride = 2, Padding = Padding.Same)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv32x3to16s2 : IBenchmarkNetwork
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
