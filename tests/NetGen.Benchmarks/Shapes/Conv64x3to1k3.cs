using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>64² in colour → one 3x3 filter.</summary>
[Network]
[Input(64, 64, 3)]
[Conv2D(1, 3)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class Conv64x3to1k3 : IBenchmarkNetwork
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
