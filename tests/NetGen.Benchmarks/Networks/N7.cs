using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>64² → one 3x3 filter.</summary>
[Network]
[Input(64, 64, 1)]
[Conv2D(1, 3)]
internal sealed partial class N7 : IBenchmarkNetwork
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
