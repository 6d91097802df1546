using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>30 → 1 sigmoid: logistic regression.</summary>
[Network]
[Input(30)]
[Dense(1)]
[Sigmoid]
internal sealed partial class N3 : IBenchmarkNetwork
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
