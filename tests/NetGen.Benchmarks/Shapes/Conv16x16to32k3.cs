using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>16² x 16 → 32 filters of 3x3, same size.</summary>
[Network]
[Input(16, 16, 16)]
[Conv2D(32, 3, Padding = Padding.Same)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv16x16to32k3 : IBenchmarkNetwork
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
