using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

/// <summary>32² in colour → three 3x3 convolutions of 16, 32 and 64 filters with pools → global average → 10 softmax.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same)]
[ReLU]
[MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same)]
[ReLU]
[MaxPool2D(2)]
[Conv2D(64, 3, Padding = Padding.Same)]
[ReLU]
[GlobalAveragePool2D]
[Dense(10)]
[Softmax]
internal sealed partial class N6 : IBenchmarkNetwork
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
