using System;

namespace NetGen.Benchmarks;

/// <summary>A network that is measured.</summary>
internal interface IBenchmarkNetwork : INetwork
{
    /// <summary>
    /// Predicts the same example <paramref name="calls"/> times. Each class writes its own loop, because only there is the call of
    /// Predict direct, as it is in a user's program; through this interface it would cost as much as the smallest networks do.
    /// </summary>
    void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls);
}
