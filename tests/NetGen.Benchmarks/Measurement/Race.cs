using System;
using System.Collections.Generic;
using System.Threading;

namespace NetGen.Benchmarks;

/// <summary>
/// Measures contenders in interleaved rounds: each round gives everyone one short batch, so that whatever else the machine does hits all
/// of them alike and their ratios stay true where absolute times do not.
/// </summary>
internal static class Race
{
    /// <summary>Longer than the runtime waits before it compiles hot methods once more.</summary>
    private static readonly TimeSpan CompilationPause = TimeSpan.FromMilliseconds(200);

    public static void Run(IReadOnlyList<Contender> contenders, Effort effort, Action<double>? progress = null)
    {
        // Twice with a pause: the runtime compiles what is hot in the background, and code that loops in two steps.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var contender in contenders)
            {
                contender.Warm(effort.WarmUp);
            }

            Thread.Sleep(CompilationPause);
        }

        foreach (var contender in contenders)
        {
            contender.Prepare(effort.Batch, effort.Rounds);
        }

        for (var round = 0; round < effort.Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                contender.RunBatch();
            }

            progress?.Invoke((round + 1.0) / effort.Rounds);
        }

        foreach (var contender in contenders)
        {
            contender.Finish();
        }
    }
}
