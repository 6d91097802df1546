using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using NetGen;
using NetGen.Terminal;
using ResidualNet;
using Samples;

var seeds = args switch
{
    [] => 1,
    ["--seeds", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
    _ => 0,
};
if (seeds < 1)
{
    Console.Error.WriteLine("usage: ResidualNet [--seeds 3]   trains that many networks and reports the worst");
    return 1;
}

var (training, test) = (FashionData.Training(), FashionData.Test());
Console.WriteLine($"{training.Count:N0} training and {test.Count:N0} test images; {ResidualNetwork.ParameterCount:N0} parameters, "
    + $"{ResidualNetwork.MultiplyAdds:N0} multiply-adds per image");

var accuracies = new double[seeds];
for (var i = 0; i < seeds; i++)
{
    var watch = Stopwatch.StartNew();
    using (var progress = new TrainingProgress())
    {
        var history = ResidualNetSample.Train(new ResidualNetwork(i + 1), training, test, i + 1, progress);
        accuracies[i] = history.Last.ValidationMetrics[Metric.Accuracy];
    }

    Console.WriteLine($"seed {i + 1}: {accuracies[i]:P1} of the test images named rightly, trained in {watch.Elapsed.TotalSeconds:F0} s");
}

if (seeds > 1)
{
    Console.WriteLine($"worst of {seeds} seeds: {accuracies.Min():P1}");
}

return 0;
