using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>64² → four 3x3 filters.</summary>
[Network]
[Input(64, 64, 1)]
[Conv2D(4, 3)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv64x1to4k3 : IBenchmarkNetwork
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
