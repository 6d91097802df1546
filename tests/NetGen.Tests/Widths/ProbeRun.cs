using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace NetGen.Tests.Widths;

/// <summary>What the bit probe prints in a process of its own: the vector width is settled when a process starts.</summary>
internal sealed class ProbeRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private ProbeRun(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Width = lines.Single(line => line.StartsWith('#'));
        foreach (var words in lines.Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', 3)))
        {
            Quantities.Add($"{words[0]} {words[1]}", words.Length > 2 ? words[2] : "");
        }
    }

    /// <summary>The comment line that says on which vectors it ran.</summary>
    public string Width { get; }

    /// <summary>Network and quantity, and the hash or the values of it.</summary>
    public Dictionary<string, string> Quantities { get; } = [];

    public static ProbeRun Start(string variable, string value, params string[] arguments) =>
        Start(new Dictionary<string, string> { [variable] = value }, arguments);

    public static ProbeRun Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string setting = string.Join(" ", environment.Select(variable => $"{variable.Key}={variable.Value}"));
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NetGen.BitProbe.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"With {setting} the probe ran longer than {Limit.TotalSeconds} seconds.");
        }

        return process.ExitCode == 0
            ? new(output.GetAwaiter().GetResult())
            : throw new InvalidOperationException($"With {setting} the probe ended with {process.ExitCode}:\n{errors.GetAwaiter().GetResult()}");
    }
}
