using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NetGen;
using NetGen.Terminal;
using Spectre.Console;

namespace QuickStart;

/// <summary>What the sample says on the console: tables and a progress bar on a terminal, plain lines elsewhere.</summary>
public static class Report
{
    /// <summary>The layers that have parameters, from the network's own tensors.</summary>
    public static void Network(INetwork network)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("layer").AddColumn("tensors").AddColumn(new TableColumn("parameters").RightAligned());
        foreach (var layer in network.Tensors.GroupBy(tensor => tensor.Name.Split('.')[0]))
        {
            var tensors = layer.Select(tensor => $"{tensor.Name.Split('.')[1]} {tensor.Shape}");
            table.AddRow(layer.Key, string.Join(", ", tensors), $"{layer.Sum(tensor => tensor.Length):N0}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{network.InputShape} → {network.OutputShape}: {network.ParameterCount:N0} parameters, "
            + $"{network.MultiplyAdds:N0} multiply-adds per image.");
    }

    /// <summary>Trains once per seed and shows how it goes.</summary>
    public static List<TrainingResult> Train(Dataset training, Dataset test, int seeds)
    {
        var results = new List<TrainingResult>();
        for (var seed = 1; seed <= seeds; seed++)
        {
            using var progress = new TrainingProgress();
            results.Add(Training.Run(training, test, seed, progress));
        }

        return results;
    }

    public static void Outcome(IReadOnlyList<TrainingResult> results, Dataset test)
    {
        foreach (var result in results)
        {
            AnsiConsole.WriteLine($"seed {result.Seed}: {result.TestAccuracy:P1} of {test.Count:N0} test images named rightly, "
                + $"trained in {result.Duration.TotalSeconds:F2} s");
        }

        if (results.Count > 1)
        {
            AnsiConsole.WriteLine($"worst of {results.Count} seeds: {results.Min(result => result.TestAccuracy):P1}");
        }

        AnsiConsole.WriteLine($"one prediction takes {PredictionTime(results[0].Network, test).TotalMicroseconds:F1} µs");
    }

    /// <summary>The mean over all images in the best of some rounds: the others tell how busy the machine is.</summary>
    private static TimeSpan PredictionTime(FashionNetwork network, Dataset images)
    {
        const int Rounds = 20;
        Span<float> probabilities = stackalloc float[FashionNetwork.OutputSize];
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < images.Count; i++)
            {
                network.Predict(images.Input(i), probabilities);
            }

            var time = Stopwatch.GetElapsedTime(start) / images.Count;
            best = time < best ? time : best;
        }

        return best;
    }
}
