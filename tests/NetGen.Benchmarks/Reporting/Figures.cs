using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace NetGen.Benchmarks;

/// <summary>The raw figures of a run, for <c>--json</c>.</summary>
internal sealed class Figures(string command, Machine machine)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly List<object> _figures = [];

    /// <summary>Keeps what was measured of a contender.</summary>
    /// <param name="network">The network's name.</param>
    /// <param name="examples">Examples per call.</param>
    /// <param name="contender">The contender after its race.</param>
    /// <param name="flops">Useful floating point operations of one call.</param>
    /// <param name="peak">The peak that was measured in the same race, in GF/s.</param>
    public void Add(string network, int examples, Contender contender, double flops, double peak) => _figures.Add(new Figure(
        network,
        contender.Name,
        examples,
        contender.Minimum,
        contender.Median,
        contender.BytesPerCall,
        contender.Calls,
        flops / contender.Minimum,
        peak));

    /// <summary>Keeps what was measured of the generator or the analyzers.</summary>
    public void Add(int networks, object milliseconds) => _figures.Add(new { networks, milliseconds });

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(new { command, machine, figures = _figures }, Indented));

    private sealed record Figure(
        string Network,
        string Contender,
        int Examples,
        double MinimumNanoseconds,
        double MedianNanoseconds,
        double BytesPerCall,
        int CallsPerBatch,
        double GigaflopsPerSecond,
        double PeakGigaflopsPerSecond);
}
