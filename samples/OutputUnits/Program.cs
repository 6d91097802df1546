using System;
using System.Linq;
using OutputUnits;
using Samples;

var chart = new Chart(3);

// A sigmoid's own slope vanishes where it is sure. Cross-entropy's gradient, p − t, does not contain it; squared error's does.
const int Steps = 200;
var entropy = Experiments.FromSaturation(new Probability(), Steps);
var squared = Experiments.FromSaturation(new SquaredProbability(), Steps);
Console.WriteLine("target 1, start at σ(−8): what is missing to 1");
foreach (var step in new[] { 0, 10, 50, Steps })
{
    Console.WriteLine($"  step {step,3}: cross-entropy {entropy[step]:F4}, squared error {squared[step]:F4}");
}

var saturated = chart.Panel(0, "from a saturated start", "step", "1 − p, target 1");
Chart.Line(saturated, entropy.Select((value, step) => ((double)step, value)), 0, "cross-entropy");
Chart.Line(saturated, squared.Select((value, step) => ((double)step, value)), 1, "squared error");
saturated.Legend.Alignment = ScottPlot.Alignment.MiddleRight;

// Squared error on a linear unit pulls the line towards examples that are beyond their target: it punishes the too correct.
var line = new Line();
var probability = new Probability();
var boundaries = (Linear: Experiments.Boundary(line), Sigmoid: Experiments.Boundary(probability));
Console.WriteLine($"boundary between −0.5 and 0.5? linear + squared error {boundaries.Linear:F2}, sigmoid + cross-entropy {boundaries.Sigmoid:F2}");
var correct = chart.Panel(1, "squared error punishes the too correct", "x", "output");
double[] grid = [.. Enumerable.Range(-30, 181).Select(i => i / 10.0)];
Chart.Line(correct, grid.Select(x => (x, (double)line.Predict([(float)x]))), 1, $"linear: boundary {boundaries.Linear:F2}");
Chart.Line(correct, grid.Select(x => (x, (double)probability.Predict([(float)x]))), 0, $"sigmoid: boundary {boundaries.Sigmoid:F2}");
correct.Add.ScatterPoints(
    Experiments.Positions.Zip(Experiments.Classes).Select(example => new ScottPlot.Coordinates(example.First, example.Second)).ToArray(),
    ScottPlot.Colors.Black);
correct.Legend.Alignment = ScottPlot.Alignment.LowerRight;

// A softmax splits one probability among classes.
var (points, labels) = Experiments.Clouds();
var three = new OneOfThree();
for (var step = 0; step < 500; step++)
{
    three.TrainBatch(points, labels);
}

var right = Enumerable.Range(0, labels.Length).Count(i => three.Classify(points.AsSpan(2 * i, 2)) == labels[i]);
Console.WriteLine($"softmax over three classes: {right} of {labels.Length} points named rightly, loss {three.Evaluate(points, labels):F4}");
var classes = chart.Panel(2, "softmax: one of three classes", "x", "y");
for (var row = 0; row < 60; row++)
{
    for (var column = 0; column < 60; column++)
    {
        var (x, y) = (-2.95 + (0.1 * column), -2.95 + (0.1 * row));
        var cell = classes.Add.Rectangle(x - 0.05, x + 0.05, y - 0.05, y + 0.05);
        cell.FillStyle.Color = Chart.ColorOf(three.Classify([(float)x, (float)y])).WithAlpha(0.15);
        cell.LineStyle.Width = 0;
    }
}

for (var label = 0; label < 3; label++)
{
    var cloud = classes.Add.ScatterPoints(
        labels.Select((value, i) => (value, i)).Where(item => item.value == label)
            .Select(item => new ScottPlot.Coordinates(points[2 * item.i], points[(2 * item.i) + 1])).ToArray(),
        Chart.ColorOf(label));
    cloud.LegendText = $"class {label + 1}";
}

classes.ShowLegend(ScottPlot.Alignment.LowerRight);
classes.Axes.SetLimits(-3, 3, -3, 3);

chart.Save(Chart.Folder(args), "output-units");
