using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Threading;
using NetGen.Numerics;

namespace NetGen.BitProbe;

/// <summary>
/// Listens to the runtime's compiler: which of the library's small functions it did not inline into kernels, though they ask for it. It stops
/// inlining, without a word elsewhere, where a method has too many locals or a caller too small a budget; a kernel is ten times slower then.
/// </summary>
internal sealed class InliningFailures : EventListener
{
    private const EventKeywords JitTracing = (EventKeywords)0x1000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly Lazy<HashSet<string>> Forced = new(AsksForInlining);

    private readonly ConcurrentBag<string> _failures = [];
    private readonly ManualResetEventSlim _done = new();

    /// <summary>Compiles an assembly's kernels and prints a line for each failure: the kernel, the function and the reason.</summary>
    /// <exception cref="TimeoutException">The compiler says nothing.</exception>
    public static void Print(string assembly)
    {
        using var listener = new InliningFailures();
        Preparation.Run(assembly);

        // Events come late and in order: what is compiled last is heard last.
        RuntimeHelpers.PrepareMethod(((Func<int>)Last).Method.MethodHandle);
        if (!listener._done.Wait(Limit))
        {
            throw new TimeoutException("The runtime's compiler tells nothing of what it inlines.");
        }

        foreach (var line in listener._failures.Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JitTracing);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodJitInliningFailed", StringComparison.Ordinal) != true)
        {
            return;
        }

        var values = eventData.PayloadNames!.Zip(eventData.Payload!, (name, value) => (name, value)).ToDictionary(item => item.name, item => $"{item.value}");
        var (kernels, method, function) = (values["MethodBeingCompiledNamespace"], values["MethodBeingCompiledName"], values["InlineeName"]);
        if (method == nameof(Last))
        {
            _done.Set();
        }
        else if (IsOnThisProcessor(kernels) && values["InlineeNamespace"] == typeof(Simd).FullName && Forced.Value.Contains(function))
        {
            _failures.Add($"{kernels}.{method}: {function}: {values["FailReason"]}");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Last() => NotInlined();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NotInlined() => 1;

    private static bool IsOnThisProcessor(string kernels) =>
        (kernels.EndsWith("+Kernels512", StringComparison.Ordinal) && Vector512.IsHardwareAccelerated)
        || (kernels.EndsWith("+Kernels256", StringComparison.Ordinal) && Vector256.IsHardwareAccelerated)
        || (kernels.EndsWith("+Kernels128", StringComparison.Ordinal) && Vector128.IsHardwareAccelerated);

    /// <summary>The names of the functions all of whose forms are to be inlined.</summary>
    private static HashSet<string> AsksForInlining() => [.. typeof(Simd).GetMethods(BindingFlags.Static | BindingFlags.Public)
        .GroupBy(method => method.Name)
        .Where(forms => forms.All(form => form.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining)))
        .Select(forms => forms.Key)];
}
