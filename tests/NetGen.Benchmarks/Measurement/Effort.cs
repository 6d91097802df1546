using System;

namespace NetGen.Benchmarks;

/// <summary>How long to measure.</summary>
/// <param name="Rounds">Batches per contender.</param>
/// <param name="Batch">The least length of a batch is about half of this. Short ones have a better chance not to be interrupted.</param>
/// <param name="WarmUp">The time that each contender runs before anything counts, twice.</param>
internal sealed record Effort(int Rounds, TimeSpan Batch, TimeSpan WarmUp)
{
    public static Effort Full { get; } = new(100, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(100));

    public static Effort Quick { get; } = new(15, TimeSpan.FromMilliseconds(0.5), TimeSpan.FromMilliseconds(20));
}
