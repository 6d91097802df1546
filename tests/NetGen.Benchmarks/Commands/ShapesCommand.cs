using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Other networks and single layers: where kernels fall behind.</summary>
internal static class ShapesCommand
{
    private static readonly Func<ITrainableNetwork>[] Networks =
    [
        () => new Dense3x5x3(), () => new Dense8x32x32x2(), () => new Dense100x33x7(), () => new Dense64x256x64x10(),
        () => new Dense32x128x128x128x8(), () => new Dense256x120x84x10(), () => new Dense512x512x512(),
    ];

    private static readonly Func<ITrainableNetwork>[] Layers =
    [
        () => new Dense2x8(), () => new Dense8x1(), () => new Dense30x1(), () => new Dense100x3(), () => new Dense64x4(),
        () => new Dense33x7(), () => new Dense128x10(), () => new Dense16x64(), () => new Dense64x64(), () => new Dense100x33(),
        () => new Dense200x24(), () => new Dense300x48(), () => new Dense256x120(), () => new Dense784x128(), () => new Dense512x512(),
    ];

    private static readonly Func<ITrainableNetwork>[] Convolutions =
    [
        () => new Conv28x1to8k5(),
        () => new Conv12x8to16k5(),
        () => new Conv16x16to32k3(),
        () => new Conv8x32to64k3(),
        () => new Conv14x24to40k3(),
        () => new Conv32x3to16s2(),
        () => new Conv16x64to64k1(),
        () => new Conv64x1to1k5(),
        () => new Conv64x1to4k3(),
        () => new Conv64x3to1k3(),
        () => new ConvUp8x32to16(),
        () => new ConvSteps128x16to32k5(),
        () => new ConvNet16x16to32to32(),
    ];

    public static bool Run(Options options, Figures figures)
    {
        Measure("Networks, ReLU between layers", Networks, options, figures);
        Measure("Single layers (training: no input gradient)", Layers, options, figures);
        Measure("Convolutions (training: no input gradient but in Net)", Convolutions, options, figures);
        return true;
    }

    private static void Measure(string title, Func<ITrainableNetwork>[] create, Options options, Figures figures)
    {
        var rows = create.Select(network => new ShapeRow(network)).Where(row => options.Wants(row.Name)).ToList();
        Progress.ForEach(rows, row => row.Name, (row, progress) => row.Measure(options.Effort, progress));
        Show(title, rows);
        foreach (var row in rows)
        {
            foreach (var (contender, examples, flops) in row.Measured)
            {
                figures.Add(row.Name, examples, contender, flops * examples, Peak.Of(row.Multiplications));
            }
        }
    }

    private static void Show(string title, List<ShapeRow> rows)
    {
        var table = new Table(
            $"{title}: ns per example, and share of the peak",
            "shape",
            "Predict",
            "%",
            "PredictBatch 32",
            "%",
            "Backpropagate 32",
            "%",
            "TrainBatch 1",
            "%",
            "32",
            "%",
            "128",
            "%",
            "peak GF/s");
        foreach (var row in rows)
        {
            var peak = Peak.Of(row.Multiplications);
            string[] cells =
            [
                row.Name,
                .. row.Measured.SelectMany(measured => new[]
                {
                    Format.Number(measured.Contender.Minimum / measured.Examples),
                    Format.Number(measured.Flops * measured.Examples / measured.Contender.Minimum / peak * 100),
                }),
                Format.Number(peak),
            ];
            table.Add(cells);
        }

        table.Write();
    }
}
