using System;
using System.IO;
using QuickStart;
using QuickStart.Pictures;
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

var (training, test) = (FashionData.Training(), FashionData.Test());
Console.WriteLine($"Fashion-MNIST mini: {training.Count:N0} training and {test.Count:N0} test images of ten kinds of clothing.");
Report.Network(new FashionNetwork());
var results = Report.Train(training, test, options.Seeds);
Report.Outcome(results, test);

if (options.Hash)
{
    Console.WriteLine($"hash {Fingerprint.Of(results[0].Network, test)}");
}

if (options.Pictures is { } folder)
{
    Directory.CreateDirectory(folder);
    PredictionGrid.Write(results[0].Network, test, Path.Combine(folder, "predictions.png"));
    LearningCurves.Write(results, Path.Combine(folder, "learning.png"));
    Console.WriteLine($"pictures: {Path.Combine(folder, "predictions.png")}");
    Console.WriteLine($"          {Path.Combine(folder, "learning.png")}");
}

return 0;
