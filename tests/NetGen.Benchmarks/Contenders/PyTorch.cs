using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace NetGen.Benchmarks;

/// <summary>Runs pytorch/train.py, which prints "network batch samples-per-second" lines.</summary>
internal static class PyTorch
{
    public static Dictionary<(string Network, int Batch), double> SamplesPerSecond(string python, Effort effort)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "pytorch", "train.py");
        var start = new ProcessStartInfo(python, [script, "--rounds", effort.Rounds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{python} does not start.");
        var rows = new Dictionary<(string, int), double>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 3 && int.TryParse(words[1], out var batch))
            {
                rows.Add((words[0], batch), double.Parse(words[2], CultureInfo.InvariantCulture));
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? rows : throw new InvalidOperationException($"{script} failed with exit code {process.ExitCode}.");
    }
}
