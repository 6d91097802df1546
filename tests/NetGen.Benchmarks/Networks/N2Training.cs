using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>N2 with a loss and an optimizer.</summary>
[Network]
[Input(16)]
[Dense(64)]
[ReLU]
[Dense(64)]
[ReLU]
[Dense(4)]
[MeanSquaredError]
[SGD(0.001, Momentum = 0.9)]
internal sealed partial class N2Training : IBenchmarkNetwork
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
