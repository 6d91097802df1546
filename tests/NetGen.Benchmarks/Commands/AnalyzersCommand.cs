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

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new NetworkAnalyzer(), new UsageAnalyzer(), new ShapeAnalyzer()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Idle = [new IdleAnalyzer()];

    public static bool Run(Options options, Figures figures)
    {
        var table = new Table(
            "Analyzers, networks like N2 with training: milliseconds of processor time for a whole project",
            "networks",
            "first in process",
            "warm",
            "warm, an idle analyzer",
            "added");
        var repetitions = options.Effort == Effort.Quick ? 3 : 10;
        foreach (var count in Counts)
        {
            // A clone has bound nothing yet: every run starts as a build does.
            var project = new GeneratorProject(count).Completed();
            var first = Milliseconds(project, Ours);
            Milliseconds(project, Idle);
            var rounds = Enumerable.Range(0, repetitions).Select(_ => (Ours: Milliseconds(project, Ours), Idle: Milliseconds(project, Idle))).ToArray();
            var row = new AnalyzersRow(first, rounds.Min(round => round.Ours), rounds.Min(round => round.Idle));
            table.Add(count.ToString(), Format.Number(row.First), Format.Number(row.Warm), Format.Number(row.Idle), Format.Number(row.Added));
            figures.Add(count, row);
        }

        table.Write();
        Console.WriteLine("Inference is remembered by the model's value, so that the generator has done it before the analyzers ask.");
        return true;
    }

    private static double Milliseconds(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var fresh = project.Clone();
        var start = Environment.CpuUsage.TotalTime;
        fresh.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}

/// <summary>Milliseconds of processor time: minima, but for the first.</summary>
/// <param name="First">The first run, just-in-time compilation included.</param>
/// <param name="Warm">All three analyzers on a project that nothing has bound yet.</param>
/// <param name="Idle">One that does nothing.</param>
internal sealed record AnalyzersRow(double First, double Warm, double Idle)
{
    /// <summary>What the rules themselves cost.</summary>
    public double Added => Warm - Idle;
}
