using System;
using System.Linq;
using Optimizers;
using Samples;

const int Passes = 15;
var data = FashionData.Training();
var chart = new Chart(1);
var panel = chart.Panel(0, "one network, one order of batches", "passes over the data", "loss over all images");
Chart.Logarithmic(panel.Axes.Left, everyDigit: true);
Console.WriteLine($"{"optimizer",-10}{"after 1 pass",14}{"after 5",10}{$"after {Passes}",10}");
var color = 0;
foreach (var (name, network) in Race.Contestants())
{
    var losses = Race.Run(network, data, Passes);
    Console.WriteLine($"{name,-10}{losses[1],14:F4}{losses[5],10:F4}{losses[Passes],10:F4}");
    Chart.Line(panel, losses.Select((loss, pass) => ((double)pass, Math.Log10(loss))), color++, name);
}

chart.Save(Chart.Folder(args), "optimizers");
