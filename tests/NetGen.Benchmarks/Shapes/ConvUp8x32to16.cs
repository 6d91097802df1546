using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>8² x 32 → 16², 16 filters of 2x2, transposed.</summary>
[Network]
[Input(8, 8, 32)]
[ConvTranspose2D(16, 2, Stride = 2)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class ConvUp8x32to16 : IBenchmarkNetwork
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
