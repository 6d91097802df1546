using System;
using System.Linq;
using Samples;
using VanishingGradients;

var sigmoid = GradientNorms.Of(new DeepSigmoid());
var relu = GradientNorms.Of(new DeepReLU());
Console.WriteLine($"{"layer",5}{"sigmoid",14}{"ReLU",14}");
for (var i = 0; i < sigmoid.Count; i++)
{
    Console.WriteLine($"{i + 1,5}{sigmoid[i],14:E2}{relu[i],14:E2}");
}

Console.WriteLine($"last layer ÷ first: sigmoid {sigmoid[^1] / sigmoid[0]:E1}, ReLU {relu[^1] / relu[0]:F1}");

var chart = new Chart(1);
var panel = chart.Panel(0, "gradient norm of each layer's kernel", "layer, from the input", "norm of the gradient");
Chart.Bars(panel, [.. sigmoid.Select(Math.Log10)], 1, "sigmoid", 0, 2, from: -8);
Chart.Bars(panel, [.. relu.Select(Math.Log10)], 0, "ReLU", 1, 2, from: -8);
Chart.Logarithmic(panel.Axes.Left);
panel.Axes.Margins(bottom: 0, top: 0.25);
chart.Save(Chart.Folder(args), "vanishing-gradients");
