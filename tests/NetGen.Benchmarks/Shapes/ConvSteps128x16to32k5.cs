using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>128 steps x 16 → 32 filters of 5.</summary>
[Network]
[Input(128, 16)]
[Conv1D(32, 5, Padding = Padding.Causal)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class ConvSteps128x16to32k5 : IBenchmarkNetwork
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
