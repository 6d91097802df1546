using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>What the optimizers' updates cost on N4: fused into the gradient's kernel, and as a pass of their own.</summary>
internal static class OptimizersCommand
{
    private const int Batch = 32;

    private static readonly (string Name, Func<ITrainableNetwork> Create)[] Optimizers =
    [
        ("SGD", () => new TrainedBySGD()),
        ("SGD, momentum", () => new TrainedByMomentum()),
        ("Adagrad", () => new TrainedByAdagrad()),
        ("RMSprop", () => new TrainedByRMSprop()),
        ("Adam", () => new TrainedByAdam()),
        ("AdamW", () => new TrainedByAdamW()),
    ];

    public static bool Run(Options options, Figures figures)
    {
        var table = new Table(
            $"Optimizers, N4 at batch {Batch}: µs, minimum (median)", "optimizer", "Backpropagate", "ApplyGradients", "ns per parameter", "TrainBatch", "samples/s");
        Progress.ForEach(Optimizers.Where(optimizer => options.Wants(optimizer.Name)), optimizer => optimizer.Name, (optimizer, progress) =>
        {
            var gradient = new Contender($"{optimizer.Name}: Backpropagate", new TrainingData(optimizer.Create(), Batch, classes: true).BackpropagateRepeatedly);
            var step = new Contender($"{optimizer.Name}: TrainBatch", new TrainingData(optimizer.Create(), Batch, classes: true).TrainRepeatedly);
            var network = optimizer.Create();
            new TrainingData(network, Batch, classes: true).BackpropagateRepeatedly(1);
            var update = new Contender($"{optimizer.Name}: ApplyGradients", steps =>
            {
                for (var i = 0; i < steps; i++)
                {
                    network.ApplyGradients();
                }
            });
            var peak = Peak.Contender();
            Race.Run([peak, gradient, update, step], options.Effort, progress);
            foreach (var contender in new[] { gradient, update, step })
            {
                figures.Add("N4", Batch, contender, 0, Peak.Of(peak));
            }

            table.Add(
                optimizer.Name, Microseconds(gradient), Microseconds(update), Format.Number(update.Minimum / network.TrainableParameterCount),
                Microseconds(step), Format.Number(Batch / step.Minimum * 1e9));
        });
        table.Write();
        return true;
    }

    private static string Microseconds(Contender contender) => $"{Format.Number(contender.Minimum / 1000)} ({Format.Number(contender.Median / 1000)})";
}
