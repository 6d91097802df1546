using System;

namespace NetGen.Benchmarks;

/// <summary>What the generator costs a build, and an editor after every key.</summary>
internal static class GeneratorCommand
{
    private static readonly int[] Counts = [1, 10, 100];

    public static bool Run(Options options, Figures figures)
    {
        var table = new Table(
            "Source generator, networks like N2 with training: milliseconds of processor time",
            "networks",
            "first in process",
            "generate",
            "after an edit elsewhere",
            "after an edit of one network",
            "generated KB",
            "compile what was generated");
        var repetitions = options.Effort == Effort.Quick ? 2 : 8;
        foreach (var count in Counts)
        {
            var row = GeneratorRow.Measure(count, repetitions);
            table.Add(
                count.ToString(),
                Format.Number(row.First),
                Format.Number(row.Generate),
                Format.Number(row.EditElsewhere),
                Format.Number(row.EditNetwork),
                Format.Number(row.GeneratedKilobytes),
                row.Compile is { } compile ? Format.Number(compile) : "–");
            figures.Add(count, row);
        }

        table.Write();
        Console.WriteLine("The first column holds just-in-time compilation too: as in a build, where the compiler starts anew.");
        return true;
    }
}
