using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>NetGen, ONNX Runtime and plain C# on seven networks, side by side.</summary>
internal static class InferenceCommand
{
    private static readonly int[] Sizes = [1, 32, 256];

    public static bool Run(Options options, Figures figures)
    {
        var networks = InferenceCase.All().Where(network => options.Wants(network.Name)).ToList();
        var differences = new Table(
            "Largest difference from PyTorch in double precision", "network", "Predict", "PredictBatch", "ONNX Runtime", "plain C#");
        var agreements = networks.ConvertAll(Agreement.Of);
        foreach (var (network, agreement) in networks.Zip(agreements))
        {
            differences.Add(
                network.Name,
                Format.Number(agreement.NetGen),
                Format.Number(agreement.Batch),
                Format.Number(agreement.Onnx),
                Format.Number(agreement.Plain));
        }

        differences.Write();
        if (!agreements.TrueForAll(agreement => agreement.Holds))
        {
            Console.Error.WriteLine("The contenders do not compute the same: nothing is measured.");
            return false;
        }

        var rows = networks.SelectMany(network => Sizes, (network, examples) => new InferenceRow(network, examples)).ToList();
        Progress.ForEach(rows, row => $"{row.Network.Name}, {row.Examples}", (row, progress) => row.Measure(options.Effort, progress));
        Show(rows, figures);
        rows.ForEach(row => row.Dispose());
        return true;
    }

    private static void Show(List<InferenceRow> rows, Figures figures)
    {
        var times = new Table("Nanoseconds per call: minimum (median)", "network", "examples", "NetGen", "ONNX Runtime", "plain C#");
        var ratios = new Table(
            "Ratios of the minima, and how busy the core was",
            "network",
            "examples",
            "ONNX ÷ NetGen",
            "target",
            "plain ÷ NetGen",
            "GF/s",
            "of peak",
            "peak GF/s",
            "bytes per call: NetGen",
            "ONNX",
            "plain");
        foreach (var row in rows)
        {
            var examples = row.Examples.ToString();
            times.Add(row.Network.Name, examples, Format.Time(row.NetGen), Format.Time(row.Onnx), Format.Time(row.Plain));
            ratios.Add(
                row.Network.Name,
                examples,
                Format.Ratio(row.Onnx, row.NetGen),
                Format.Target(row.Examples == 1 ? row.Network.Target : null, row.Onnx.Minimum / row.NetGen.Minimum),
                Format.Ratio(row.Plain, row.NetGen),
                Format.Number(row.GigaflopsPerSecond),
                Format.Percent(row.ShareOfPeak),
                Format.Number(Peak.Of(row.Multiplications)),
                Format.Bytes(row.NetGen),
                Format.Bytes(row.Onnx),
                Format.Bytes(row.Plain));
            foreach (var contender in new[] { row.NetGen, row.Onnx, row.Plain })
            {
                if (contender is not null)
                {
                    figures.Add(row.Network.Name, row.Examples, contender, row.Flops, Peak.Of(row.Multiplications));
                }
            }
        }

        times.Write();
        ratios.Write();
    }
}
