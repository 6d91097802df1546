using System.Collections.Generic;
using System.Linq;
using NetGen;

namespace Optimizers;

/// <summary>Every contestant sees the same batches in the same order.</summary>
public static class Race
{
    private const int BatchSize = 32;

    public static IReadOnlyList<(string Name, ITrainableNetwork Network)> Contestants() =>
    [
        ("SGD", new Plain()), ("momentum", new WithMomentum()), ("Nesterov", new WithNesterov()), ("Adagrad", new WithAdagrad()),
        ("RMSprop", new WithRMSprop()), ("Adam", new WithAdam()), ("AdamW", new WithAdamW()),
    ];

    /// <summary>The loss over all training images before the first and after every pass.</summary>
    public static IReadOnlyList<double> Run(ITrainableNetwork network, Dataset data, int passes)
    {
        var start = network.Evaluate(data).Loss;
        var history = network.Fit(data, new FitOptions { Epochs = passes, BatchSize = BatchSize, Seed = 1, Validation = data });
        return [start, .. history.Select(epoch => epoch.ValidationLoss!.Value)];
    }
}
