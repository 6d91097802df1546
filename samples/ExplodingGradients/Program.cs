using System;
using System.Linq;
using ExplodingGradients;
using Samples;

const int Steps = 3000;
var unclipped = Run.Losses(new Unclipped(), Steps);
var clipped = Run.Losses(new Clipped(), Steps);
Console.WriteLine($"without clipping: loss {unclipped[0]:E1}, then {string.Join(", ", unclipped.Skip(1).Take(3).Select(loss => $"{loss:E1}"))} …"
    + (float.IsFinite(unclipped[^1]) ? "" : $" no number any more at step {unclipped.Count}"));
Console.WriteLine($"ClipNorm = 1:     loss {clipped[0]:E1}, after {Steps} steps {clipped[^1]:E1}");

var chart = new Chart(1);
var panel = chart.Panel(0, "twelve layers with loud weights", "step", "loss");
Chart.Logarithmic(panel.Axes.Bottom);
Chart.Logarithmic(panel.Axes.Left);
Chart.Path(
    panel, unclipped.Where(float.IsFinite).Select((loss, step) => (Math.Log10(step + 1), Math.Log10(loss))), 1, marker: 14,
    name: $"without clipping: no number from step {unclipped.Count} on");
Chart.Line(panel, clipped.Select((loss, step) => (Math.Log10(step + 1), Math.Log10(loss))), 0, "ClipNorm = 1");
panel.Legend.Alignment = ScottPlot.Alignment.LowerLeft;
chart.Save(Chart.Folder(args), "exploding-gradients");
