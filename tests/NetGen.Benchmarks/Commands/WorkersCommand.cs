using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Samples per second of a Trainer whose mini-batches are divided among threads.</summary>
internal static class WorkersCommand
{
    private const int Examples = 2048;

    private static readonly (string Name, Func<ITrainableNetwork> Create)[] Networks =
    [
        ("N4", () => new N4Training()),
        ("N5", () => new N5Training()),
    ];

    public static bool Run(Options options, Figures figures)
    {
        int[] workers = [.. new[] { 1, 2, 4, 8 }.Where(count => count == 1 || count <= Environment.ProcessorCount)];
        var rows =
            from network in Networks
            where options.Wants(network.Name)
            from batch in new[] { 32, 128, 512 }
            select (network.Name, network.Create, Batch: batch);
        var table = new Table(
            "Trainer: samples/s by number of workers", ["network", "batch", .. workers.Select(count => $"{count}"), "best ÷ one worker"]);
        Progress.ForEach(rows, row => $"{row.Name}, {row.Batch}", (row, progress) =>
        {
            var trainers = workers.Select(count => Trainer(row.Create(), row.Batch, count)).ToList();
            var contenders = trainers.Select((trainer, i) => new Contender($"{workers[i]} workers", steps =>
            {
                for (var step = 0; step < steps; step++)
                {
                    trainer.Next();
                }
            })).ToList();
            var peak = Peak.Contender();
            Race.Run([peak, .. contenders], options.Effort, progress);
            trainers.ForEach(trainer => trainer.Dispose());
            contenders.ForEach(contender => figures.Add(row.Name, row.Batch, contender, 0, Peak.Of(peak)));
            table.Add(
            [
                row.Name, $"{row.Batch}", .. contenders.Select(contender => Format.Number(row.Batch / contender.Minimum * 1e9)),
                Format.Number(contenders[0].Minimum / contenders.Min(contender => contender.Minimum)),
            ]);
        });
        table.Write();
        return true;
    }

    private static Trainer Trainer(ITrainableNetwork network, int batch, int workers)
    {
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, Examples * network.InputSize).Select(_ => random.NextSingle())];
        int[] labels = [.. Enumerable.Range(0, Examples).Select(_ => random.Next(network.OutputSize))];
        var data = new Dataset(inputs, labels, network.InputShape, network.OutputSize);
        return new Trainer(network, data, new FitOptions { Epochs = int.MaxValue, BatchSize = batch, Workers = workers });
    }
}
