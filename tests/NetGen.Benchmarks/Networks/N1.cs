using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>2 → 8 tanh → 1 sigmoid: the smallest network that is more than one layer.</summary>
[Network]
[Input(2)]
[Dense(8)]
[Tanh]
[Dense(1)]
[Sigmoid]
internal sealed partial class N1 : IBenchmarkNetwork
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
