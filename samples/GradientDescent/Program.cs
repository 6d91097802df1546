using System;
using System.Linq;
using GradientDescentSample;
using NetGen;
using Samples;

var chart = new Chart(Descents.Rates.Length);
for (var i = 0; i < Descents.Rates.Length; i++)
{
    var result = Descents.From(0, 0, Descents.Rates[i]);
    Console.WriteLine($"from (0, 0): {result}");
    var end = result.Status switch
    {
        MinimizationStatus.Converged => $"converged after {result.Iterations} steps",
        MinimizationStatus.Diverged => $"diverged at step {result.Iterations}",
        _ => $"not there after {result.Iterations} steps",
    };
    var panel = chart.Panel(i, $"η = {Descents.Rates[i]}: {end}", "x", "y");
    Chart.Contours(panel, (x, y) => Math.Log(Lecture.F(x, y)), (-1, 2), (-1, 2), 16);
    Chart.Path(panel, result.Path.Where(point => point.All(value => Math.Abs(value) < 1e3)).Select(point => (point[0], point[1])), 1, name: "steps from (0, 0)");
    var minimum = panel.Add.Marker(Descents.Minimum.X, Descents.Minimum.Y, ScottPlot.MarkerShape.Cross, 18, Chart.ColorOf(2));
    minimum.MarkerLineWidth = 3;
    minimum.LegendText = $"minimum {Descents.Minimum}";
    panel.ShowLegend(ScottPlot.Alignment.LowerRight);
}

Console.WriteLine($"from (2, 3): {Descents.From(2, 3, 0.1)}");
chart.Save(Chart.Folder(args), "gradient-descent");
