using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Samples per second of TrainBatch, SGD with momentum, update included.</summary>
internal static class TrainingCommand
{
    /// <summary>How many times faster than PyTorch: one example at a time, and where set, 32.</summary>
    private static readonly Dictionary<(string Network, int Batch), double> WantedAgainstPyTorch = new()
    {
        [("N2", 1)] = 10,
        [("N4", 1)] = 10,
        [("N5", 1)] = 8,
        [("N5", 32)] = 5,
    };

    public static bool Run(Options options, Figures figures)
    {
        var rows = Rows().Where(row => options.Wants(row.Name)).ToList();
        Progress.ForEach(rows, row => $"{row.Name}, {row.Batch}", (row, progress) => row.Measure(options.Effort, progress));
        foreach (var row in rows)
        {
            figures.Add(row.Name, row.Batch, row.Step, row.Flops, Peak.Of(row.Multiplications));
        }

        Show(rows, options.Python is { } python ? PyTorch.SamplesPerSecond(python, options.Effort) : []);
        return true;
    }

    private static IEnumerable<TrainingRow> Rows()
    {
        foreach (var batch in new[] { 1, 32, 128 })
        {
            yield return new TrainingRow("N2", new N2Training(), classes: false, batch, batch == 32 ? 0.30 : null);
        }

        foreach (var batch in new[] { 1, 32, 128 })
        {
            yield return new TrainingRow("N4", new N4Training(), classes: true, batch, batch == 32 ? 0.65 : null);
        }

        foreach (var batch in new[] { 1, 32, 128 })
        {
            yield return new TrainingRow("N5", new N5Training(), classes: true, batch, null);
        }
    }

    private static void Show(List<TrainingRow> rows, Dictionary<(string Network, int Batch), double> pytorch)
    {
        var table = new Table(
            "TrainBatch, SGD with momentum",
            "network",
            "batch",
            "µs per step: minimum (median)",
            "samples/s",
            "GF/s",
            "of peak",
            "target %",
            "bytes per step",
            "PyTorch samples/s",
            "NetGen ÷ PyTorch",
            "target");
        foreach (var row in rows)
        {
            var peer = pytorch.TryGetValue((row.Name, row.Batch), out var samples) ? samples : (double?)null;
            var ratio = row.SamplesPerSecond / peer;
            table.Add(
                row.Name,
                row.Batch.ToString(),
                $"{Format.Number(row.Step.Minimum / 1000)} ({Format.Number(row.Step.Median / 1000)})",
                Format.Number(row.SamplesPerSecond),
                Format.Number(row.Flops / row.Step.Minimum),
                Format.Percent(row.ShareOfPeak),
                Format.Target(row.Target * 100, row.ShareOfPeak * 100),
                Format.Bytes(row.Step),
                peer is null ? "–" : Format.Number(peer.Value),
                ratio is null ? "–" : Format.Number(ratio.Value),
                ratio is null ? "" : Format.Target(WantedAgainstPyTorch.TryGetValue((row.Name, row.Batch), out var wanted) ? wanted : null, ratio.Value));
        }

        table.Write();
    }
}
