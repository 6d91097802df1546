using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>16 → 64 → 64 → 4 with ReLU: a controller in a game or a device.</summary>
[Network]
[Input(16)]
[Dense(64)]
[ReLU]
[Dense(64)]
[ReLU]
[Dense(4)]
internal sealed partial class N2 : IBenchmarkNetwork
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
