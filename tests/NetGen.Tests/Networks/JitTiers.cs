using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;

namespace NetGen.Tests.Networks;

/// <summary>
/// What the runtime says of methods that it compiles: optimised, or given up on because they were too large, which it does without a word.
/// </summary>
internal sealed class JitTiers : EventListener
{
    /// <summary>The tier of a method that was to be optimised, and was too large for it.</summary>
    public const int GivenUp = 1;

    /// <summary>The tier of a method that was optimised at its first call.</summary>
    public const int Optimized = 2;

    private const EventKeywords Jit = (EventKeywords)0x10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Type, string Method), int> _tiers = new();

    /// <summary>Compiles methods and gives the tier of each.</summary>
    /// <exception cref="TimeoutException">The runtime did not report one of them.</exception>
    public IReadOnlyDictionary<(string Type, string Method), int> Compile(IReadOnlyCollection<MethodInfo> methods)
    {
        foreach (var method in methods)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }

        // The runtime reports from a thread of its own.
        HashSet<(string, string)> expected = [.. methods.Select(method => (method.DeclaringType!.FullName!, method.Name))];
        var watch = Stopwatch.StartNew();
        while (expected.FirstOrDefault(method => !_tiers.ContainsKey(method)) is { Item1: not null } missing)
        {
            if (watch.Elapsed > Limit)
            {
                throw new TimeoutException($"The runtime did not say how it compiled {missing}.");
            }

            Thread.Sleep(20);
        }

        return expected.ToDictionary(method => method, method => _tiers[method]);
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true)
        {
            return;
        }

        // Three bits of the flags hold the tier.
        int flags = unchecked((int)Convert.ToUInt32(Field("MethodFlags"), CultureInfo.InvariantCulture));
        _tiers[((string)Field("MethodNamespace"), (string)Field("MethodName"))] = (flags >> 7) & 7;

        object Field(string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)]!;
    }
}
