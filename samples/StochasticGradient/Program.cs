using System;
using System.Linq;
using Samples;
using StochasticGradient;

var seconds = TimeSpan.FromSeconds(2);
var data = FashionData.Training();
var chart = new Chart(2);
var time = chart.Panel(0, "loss against time", "seconds of training", "loss over all images");
var examples = chart.Panel(1, "loss against examples seen", "examples", "loss over all images");
Chart.Logarithmic(time.Axes.Bottom);
Chart.Logarithmic(examples.Axes.Bottom);

// Until the runtime has compiled everything, time says more about the compiler than about the batches.
foreach (var size in BatchRun.Sizes)
{
    BatchRun.Train(data, size, (elapsed, _) => elapsed >= seconds / 10);
}

Console.WriteLine($"{"batch",6}{"examples/s",14}{"loss after 0.1 s",18}{"after 1 s",12}{$"after {seconds.TotalSeconds:F0} s",12}");
for (var i = 0; i < BatchRun.Sizes.Length; i++)
{
    var run = BatchRun.Train(data, BatchRun.Sizes[i], (elapsed, _) => elapsed >= seconds);
    var last = run.Points[^1];
    Console.WriteLine($"{run.BatchSize,6}{last.Examples / last.Seconds,14:N0}{LossAt(run, 0.1),18:F4}{LossAt(run, 1),12:F4}{last.Loss,12:F4}");
    var name = run.BatchSize == data.Count ? $"all {run.BatchSize:N0}" : $"{run.BatchSize}";
    Chart.Line(time, run.Points.Skip(1).Select(point => (Math.Log10(point.Seconds), (double)point.Loss)), i, $"batch {name}");
    Chart.Line(examples, run.Points.Skip(1).Select(point => (Math.Log10(point.Examples), (double)point.Loss)), i, $"batch {name}");
}

chart.Save(Chart.Folder(args), "stochastic-gradient");

static double LossAt(BatchRun run, double seconds) => run.Points.Last(point => point.Seconds <= seconds || point.Seconds == 0).Loss;
