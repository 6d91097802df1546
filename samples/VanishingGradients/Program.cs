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
var panel = chart.Panel(0, "gradient norm of each layer's kernel", "layer, from the input", "log₁₀ of the norm, above 10⁻¹⁰");
Chart.Bars(panel, [.. sigmoid.Select(Height)], 1, "sigmoid", 0, 2);
Chart.Bars(panel, [.. relu.Select(Height)], 0, "ReLU", 1, 2);
panel.Axes.Margins(bottom: 0);
chart.Save(Chart.Folder(args), "vanishing-gradients");

static double Height(double norm) => Math.Max(0, 10 + Math.Log10(norm));
