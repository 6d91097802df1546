using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Benchmarks;

/// <summary>What the figures were measured on.</summary>
/// <param name="Processor">The processor's name, as far as the system tells it.</param>
/// <param name="Framework">The runtime that compiled the code.</param>
/// <param name="VectorBits">The vector width that generated code uses here.</param>
/// <param name="FusedMultiplyAdd">Whether the runtime uses the processor's fused multiply-add.</param>
internal sealed record Machine(string Processor, string Framework, int VectorBits, bool FusedMultiplyAdd)
{
    public static Machine Current() => new(
        ProcessorName(), RuntimeInformation.FrameworkDescription, Peak.VectorBits, Fma.IsSupported || AdvSimd.IsSupported);

    public override string ToString() =>
        $"{Processor}; {Framework}; {VectorBits}-bit vectors, {(FusedMultiplyAdd ? "fused" : "no fused")} multiply-add";

    private static string ProcessorName()
    {
        const string LinuxInformation = "/proc/cpuinfo";
        if (File.Exists(LinuxInformation)
            && File.ReadLines(LinuxInformation).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line)
        {
            return line[(line.IndexOf(':') + 1)..].Trim();
        }

        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
