using System.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>The machine's finest clock.</summary>
internal static class Clock
{
    private static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    public static double Nanoseconds() => Stopwatch.GetTimestamp() * NanosecondsPerTick;
}
