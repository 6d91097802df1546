using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Testing;

namespace NetGen.Tests.Widths;

/// <summary>What the runtime's compiler says, line by line, of the methods that it compiles for the bit probe.</summary>
internal static class JitSummary
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The lines that contain a text: methods that are optimised, or given up on because they are too large.</summary>
    public static string[] Of(string text, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        string file = Path.GetTempFileName();
        try
        {
            var variables = environment.Append(("DOTNET_JitStdOutFile", file)).Append(("DOTNET_JitDisasmSummary", "1"));
            ChildProcess.Run(
                Path.Combine(AppContext.BaseDirectory, "NetGen.BitProbe.dll"),
                arguments,
                variables.ToDictionary(variable => variable.Item1, variable => variable.Item2),
                Limit);
            return [.. File.ReadAllLines(file).Where(line => line.Contains(text, StringComparison.Ordinal))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
