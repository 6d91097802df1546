using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>A user's own activation beside the built-in one that it is: what a formula in place of hand-written code costs.</summary>
internal static class ActivationsCommand
{
    private const double Target = 1.2;

    private const int Batch = 32;

    private static readonly (string Name, Func<ITrainableNetwork> BuiltIn, Func<ITrainableNetwork> Own)[] Pairs =
    [
        ("SiLU alone, 1024", () => new BuiltInSiLUAlone(), () => new OwnSiLUAlone()),
        ("SiLU, 64-256-16", () => new BuiltInSiLU(), () => new OwnSiLU()),
        ("Sigmoid, 64-256-16", () => new BuiltInSigmoid(), () => new OwnSigmoid()),
        ("LeakyReLU, 64-256-16", () => new BuiltInLeakyReLU(), () => new OwnLeakyReLU()),
    ];

    public static bool Run(Options options, Figures figures)
    {
        var pairs = Pairs.Where(pair => options.Wants(pair.Name)).ToList();
        var rows = new List<string[]>();
        var reached = true;
        Progress.ForEach(pairs, pair => pair.Name, (pair, progress) =>
        {
            var (builtIn, own) = (Contenders(pair.BuiltIn, "built-in"), Contenders(pair.Own, "own"));
            var peak = Peak.Contender();
            Race.Run([peak, .. builtIn.Concat(own)], options.Effort, progress);
            for (var i = 0; i < own.Count; i++)
            {
                var ratio = own[i].Minimum / builtIn[i].Minimum;
                var isJudged = pair.Name.StartsWith("SiLU", StringComparison.Ordinal);
                reached &= ratio <= Target || !isJudged;
                rows.Add(
                [
                    pair.Name, What[i], Format.Time(builtIn[i]), Format.Time(own[i]), Format.Number(ratio),
                    isJudged ? FormattableString.Invariant($"≤ {Target} {(ratio <= Target ? "reached" : "missed")}") : "",
                ]);
                figures.Add(pair.Name, i == 0 ? 1 : Batch, builtIn[i], 0, Peak.Of(peak));
                figures.Add(pair.Name, i == 0 ? 1 : Batch, own[i], 0, Peak.Of(peak));
            }
        });
        var table = new Table("Activations: ns per call, minimum (median)", "network", "", "built-in", "own", "own ÷ built-in", "target");
        rows.ForEach(row => table.Add(row));
        table.Write();
        return reached;
    }

    private static readonly string[] What = ["Predict", $"PredictBatch {Batch}", $"TrainBatch {Batch}"];

    private static List<Contender> Contenders(Func<ITrainableNetwork> create, string name)
    {
        var network = create();
        var (inputs, outputs) = (new float[Batch * network.InputSize], new float[Batch * network.OutputSize]);
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = (i % 41 / 10f) - 2;
        }

        var benchmark = (IBenchmarkNetwork)network;
        return
        [
            new(name, calls =>
                benchmark.PredictRepeatedly(inputs.AsSpan(0, network.InputSize), outputs.AsSpan(0, network.OutputSize), calls)),
            new(name, calls =>
            {
                for (var call = 0; call < calls; call++)
                {
                    network.PredictBatch(inputs, outputs);
                }
            }),
            new(name, new TrainingData(create(), Batch, classes: false).TrainRepeatedly),
        ];
    }
}
