using System;
using System.Linq;
using GradientGeometry;
using Samples;

var (x, y) = Surface.FGradient(Surface.Point.X, Surface.Point.Y);
var steepest = Surface.SteepestAngle;
Console.WriteLine($"f = x² + y²/2 + sin(xy) at ({Surface.Point.X}, {Surface.Point.Y}): ∇f = ({x:F4}, {y:F4}), ‖∇f‖ = {Math.Sqrt((x * x) + (y * y)):F4}");
Console.WriteLine($"slope along ∇f          {Surface.MeasuredSlope(steepest),9:F5}   the largest of all directions: ‖∇f‖");
Console.WriteLine($"slope against ∇f        {Surface.MeasuredSlope(steepest + Math.PI),9:F5}   the smallest");
Console.WriteLine($"slope at a right angle  {Surface.MeasuredSlope(steepest + (Math.PI / 2)),9:F5}   f does not change");

var chart = new Chart(3);
var map = chart.Panel(0, "∇f stands on the contour line", "x", "y");
Chart.Contours(map, Surface.F, (-0.6, 2.4), (-1.1, 1.9), 26);
Arrow(map, steepest, 1, "∇f: steepest ascent");
Arrow(map, steepest + (Math.PI / 2), 2, "at a right angle: f does not change");
Arrow(map, steepest - (Math.PI / 2), 2);
map.ShowLegend(ScottPlot.Alignment.UpperLeft);

var slopes = chart.Panel(1, "slope in every direction: ∇f · d", "angle to ∇f in degrees", "slope");
Chart.Line(slopes, Enumerable.Range(-180, 361).Select(degrees => ((double)degrees, Surface.Slope(Radians(degrees)))), 0, "∇f · d");
var measured = slopes.Add.ScatterPoints(
    Enumerable.Range(-12, 25).Select(i => new ScottPlot.Coordinates(15.0 * i, Surface.MeasuredSlope(Radians(15 * i)))).ToArray(), Chart.ColorOf(1));
measured.LegendText = "measured";

var errors = chart.Panel(2, "ten times nearer, the error is a hundred times smaller", "distance t", "error of the linear approximation");
double[] angles = [0, 45, 90];
for (var i = 0; i < angles.Length; i++)
{
    var angle = Radians(angles[i]);
    Chart.Line(
        errors,
        Enumerable.Range(0, 41).Select(step => -4 + (0.1 * step)).Select(t => (t, Math.Log10(Surface.LinearError(angle, Math.Pow(10, t))))),
        i,
        $"{angles[i]}° to ∇f");
}

errors.Legend.Alignment = ScottPlot.Alignment.UpperLeft;
Chart.Logarithmic(errors.Axes.Bottom);
Chart.Logarithmic(errors.Axes.Left);
chart.Save(Chart.Folder(args), "gradient-geometry");

double Radians(double degrees) => steepest + (degrees * Math.PI / 180);

void Arrow(ScottPlot.Plot plot, double angle, int color, string? name = null)
{
    var arrow = plot.Add.Arrow(
        Surface.Point.X, Surface.Point.Y, Surface.Point.X + (0.7 * Math.Cos(angle)), Surface.Point.Y + (0.7 * Math.Sin(angle)));
    arrow.ArrowFillColor = Chart.ColorOf(color);
    arrow.ArrowLineColor = Chart.ColorOf(color);
    if (name is not null)
    {
        plot.Legend.ManualItems.Add(new ScottPlot.LegendItem { LabelText = name, LineColor = Chart.ColorOf(color), LineWidth = 4 });
    }
}
