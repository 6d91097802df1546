using System;
using System.Linq;
using NetGen;
using NonConvexity;
using Samples;

var chart = new Chart(2);
Show(0, "non-convex", Landscapes.Valleys, Landscapes.ValleysGradient);
Show(1, "convex", Landscapes.Bowl, Landscapes.BowlGradient);
chart.Save(Chart.Folder(args), "non-convexity");

void Show(int index, string kind, Func<double, double, double> f, GradientFunction gradient)
{
    var descents = Starts.Descend(gradient);
    var minima = Starts.Minima(descents);
    var number = minima.Count == 1 ? "one minimum" : $"{minima.Count} minima";
    var panel = chart.Panel(index, $"{kind}: {descents.Count} starts, {number}", "x", "y");
    Chart.Contours(panel, f, (-1.8, 1.8), (-1.8, 1.8), 24);
    foreach (var descent in descents)
    {
        var end = (Math.Round(descent.Point[0], 3), Math.Round(descent.Point[1], 3));
        Chart.Path(panel, descent.Path.Select(point => (point[0], point[1])), minima.TakeWhile(minimum => minimum != end).Count(), 2);
    }

    Console.WriteLine($"{kind}: {descents.Count} starts lead to {number}");
    foreach (var (x, y) in minima)
    {
        panel.Add.Marker(x, y, ScottPlot.MarkerShape.FilledCircle, 10, ScottPlot.Colors.Black);
        Console.WriteLine($"  f({x:F3}, {y:F3}) = {f(x, y):F4}");
    }
}
