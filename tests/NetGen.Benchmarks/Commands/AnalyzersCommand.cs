using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;

namespace NetGen.Benchmarks;

/// <summary>What the analyzers add to a build or to an edit, beyond what any analyzer costs the compiler.</summary>
internal static class AnalyzersCommand
{
    private static readonly int[] Counts = [1, 10, 100];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new NetworkAnalyzer(), new UsageAnalyzer(), new ShapeAnalyzer(), new GradientAnalyzer()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Idle = [new IdleAnalyzer()];

    public static bool Run(Options options, Figures figures)
    {
        var table = new Table(
            "Analyzers, networks like N2 with training: milliseconds for a whole project",
            "networks",
            "in the analyzers, first in process",
            "in the analyzers, warm",
            "process, warm",
            "process, an idle analyzer");
        var repetitions = options.Effort == Effort.Quick ? 3 : 10;
        foreach (var count in Counts)
        {
            // A clone has bound nothing yet: every run starts as a build does.
            var project = new GeneratorProject(count).Completed();
            var first = Measure(project, Ours).Analyzers;
            Measure(project, Idle);
            var rounds = Enumerable.Range(0, repetitions).Select(_ => (Ours: Measure(project, Ours), Idle: Measure(project, Idle))).ToArray();
            var row = new AnalyzersRow(
                first, rounds.Min(round => round.Ours.Analyzers), rounds.Min(round => round.Ours.Process), rounds.Min(round => round.Idle.Process));
            table.Add(count.ToString(), Format.Number(row.First), Format.Number(row.Warm), Format.Number(row.Process), Format.Number(row.Idle));
            figures.Add(count, row);
        }

        table.Write();
        Console.WriteLine("What the analyzers add is the time that the compiler counts inside them; the process does much else meanwhile, whatever analyzer asks.");
        Console.WriteLine("Inference is remembered by the model's value, so that the generator has done it before the analyzers ask.");
        return true;
    }

    private static (double Analyzers, double Process) Measure(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = project.Clone().WithAnalyzers(analyzers, options);
        var start = Environment.CpuUsage.TotalTime;
        analysis.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var process = Environment.CpuUsage.TotalTime - start;
        var inside = analyzers.Sum(analyzer =>
            analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        return (inside, process.TotalMilliseconds);
    }
}

/// <summary>Milliseconds: minima, but for the first.</summary>
/// <param name="First">Inside the analyzers in the first run, just-in-time compilation included.</param>
/// <param name="Warm">Inside all analyzers, on a project that nothing has bound yet.</param>
/// <param name="Process">Processor time of the whole analysis.</param>
/// <param name="Idle">The same with an analyzer that does nothing.</param>
internal sealed record AnalyzersRow(double First, double Warm, double Process, double Idle);
