using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace NetGen.Testing;

/// <summary>Runs a program to its end: what the runtime decides at start, such as the width of vectors, can only be tested there.</summary>
public static class ChildProcess
{
    /// <summary>Runs a program and returns what it wrote to its standard output.</summary>
    /// <param name="program">An executable, or a dll to run with this process's kind of runtime.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="ChildProcessException">It took longer, or did not return 0; the message holds all it wrote.</exception>
    public static string Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit)
    {
        using var process = new Process { StartInfo = StartInfo(program, arguments, environment) };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(limit);
        bool ended = WaitForEnd(process, timeout.Token);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        Task.WaitAll(output, errors);
        if (!ended || process.ExitCode != 0)
        {
            string complaint = ended ? $"returned {process.ExitCode}" : $"had not ended after {limit.TotalSeconds} s";
            throw new ChildProcessException($"{program} {complaint}.\n{output.Result}\n{errors.Result}");
        }
        return output.Result;
    }

    private static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        bool isLibrary = Path.GetExtension(program) == ".dll";
        var start = new ProcessStartInfo(isLibrary ? RuntimeHost(program) : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (isLibrary && start.FileName == DotnetPath)
        {
            start.ArgumentList.Add(program);
        }
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return start;
    }

    private static bool WaitForEnd(Process process, CancellationToken timeout)
    {
        try
        {
            process.WaitForExitAsync(timeout).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The dotnet program above the running framework; a self-contained program stands beside its dll.</summary>
    private static string RuntimeHost(string library) => File.Exists(DotnetPath) ? DotnetPath : Path.ChangeExtension(library, Executable);

    private static string DotnetPath { get; } = Path.GetFullPath(
        Path.ChangeExtension(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"), Executable));

    private static string? Executable => OperatingSystem.IsWindows() ? "exe" : null;
}
