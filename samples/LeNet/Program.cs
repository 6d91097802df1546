using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeNet;
using NetGen;
using NetGen.Terminal;
using Samples;

Options options;
try
{
    options = Options.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

var (training, test) = options.Images is { } folder
    ? LeNetSample.ReadImages(folder)
    : (FashionData.Training(options.Mnist), FashionData.Test(options.Mnist));
var epochs = options.Mnist is null ? LeNetSample.MiniEpochs : LeNetSample.MnistEpochs;
Console.WriteLine($"{training.Count:N0} training and {test.Count:N0} test images; {LeNetNetwork.ParameterCount:N0} parameters, "
    + $"{LeNetNetwork.MultiplyAdds:N0} multiply-adds per image");

var accuracies = new List<double>();
for (var seed = 1; seed <= options.Seeds; seed++)
{
    var network = new LeNetNetwork(seed);
    using (var progress = new TrainingProgress())
    {
        accuracies.Add(LeNetSample.Train(network, training, test, epochs, seed, progress).Last.ValidationMetrics[Metric.Accuracy]);
    }

    Console.WriteLine($"seed {seed}: {accuracies[^1]:P2} of the test images named rightly");
    if (seed == 1)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "features.png");
        FeatureSheet.Write(network, test.Input(0), path);
        Console.WriteLine($"picture: {path}");
    }
}

if (accuracies.Count > 1)
{
    Console.WriteLine($"worst of {accuracies.Count} seeds: {accuracies.Min():P2}");
}

return 0;
