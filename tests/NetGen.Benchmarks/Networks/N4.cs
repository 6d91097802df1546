using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>784 → 128 ReLU → 10 softmax: handwritten digits.</summary>
[Network]
[Input(784)]
[Dense(128)]
[ReLU]
[Dense(10)]
[Softmax]
internal sealed partial class N4 : IBenchmarkNetwork
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
