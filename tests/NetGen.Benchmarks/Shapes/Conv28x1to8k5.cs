using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>28² x 1 → 8 filters of 5x5.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(8, 5)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv28x1to8k5 : IBenchmarkNetwork
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
