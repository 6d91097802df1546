using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ScottPlot;

namespace Samples;

/// <summary>One look for all pictures: a row of panels with titles, axes and a few colours that stay apart in grey.</summary>
public sealed class Chart
{
    private const int PanelWidth = 560;
    private const int PanelHeight = 520;

    private static readonly Color[] Colors =
        [Color.FromHex("#1f5fa8"), Color.FromHex("#d1495b"), Color.FromHex("#2e8b57"), Color.FromHex("#e08e1b"), Color.FromHex("#6a4c93"),
        Color.FromHex("#00798c"), Color.FromHex("#8c564b")];

    private readonly Multiplot _panels = new();

    public Chart(int panels)
    {
        _panels.AddPlots(panels);
        _panels.Layout = new ScottPlot.MultiplotLayouts.Grid(1, panels);
    }

    public static Color ColorOf(int index) => Colors[index % Colors.Length];

    /// <summary>A panel with its title and the names of its axes.</summary>
    public Plot Panel(int index, string title, string x, string y)
    {
        var plot = _panels.GetPlot(index);
        plot.Title(title, 15);
        plot.XLabel(x, 13);
        plot.YLabel(y, 13);
        return plot;
    }

    /// <summary>A curve with its name in the legend.</summary>
    public static void Line(Plot plot, IEnumerable<(double X, double Y)> points, int color, string? name = null, float width = 2)
    {
        var line = plot.Add.ScatterLine(points.Select(point => new Coordinates(point.X, point.Y)).ToArray(), ColorOf(color));
        line.LineWidth = width;
        if (name is not null)
        {
            line.LegendText = name;
            plot.ShowLegend(Alignment.UpperRight);
        }
    }

    /// <summary>A path of points joined by lines, each marked.</summary>
    public static void Path(Plot plot, IEnumerable<(double X, double Y)> points, int color, float marker = 6, string? name = null)
    {
        var path = plot.Add.Scatter(points.Select(point => new Coordinates(point.X, point.Y)).ToArray(), ColorOf(color));
        path.LineWidth = 2;
        path.MarkerSize = marker;
        if (name is not null)
        {
            path.LegendText = name;
        }
    }

    /// <summary>Lines of equal height of f over a square grid.</summary>
    public static void Contours(Plot plot, Func<double, double, double> f, (double From, double To) x, (double From, double To) y, int levels)
    {
        const int Points = 160;
        var grid = new Coordinates3d[Points, Points];
        for (var row = 0; row < Points; row++)
        {
            for (var column = 0; column < Points; column++)
            {
                var at = (X: x.From + ((x.To - x.From) * column / (Points - 1)), Y: y.From + ((y.To - y.From) * row / (Points - 1)));
                grid[row, column] = new Coordinates3d(at.X, at.Y, f(at.X, at.Y));
            }
        }

        var lines = plot.Add.ContourLines(grid, levels);
        lines.LabelStyle.IsVisible = false;
        lines.LineColor = Colors[0].WithAlpha(0.35);
        lines.LineWidth = 1.2f;
        plot.Axes.SetLimits(x.From, x.To, y.From, y.To);
    }

    /// <summary>The values of an axis are logarithms to base ten: it shows what they are logarithms of.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="everyDigit">Whether 2 and 5 are written too, where the axis covers few powers of ten.</param>
    public static void Logarithmic(IAxis axis, bool everyDigit = false)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (var power = -12; power <= 12; power++)
        {
            for (var digit = 1; digit <= 9; digit++)
            {
                var position = power + Math.Log10(digit);
                if (digit == 1 || (everyDigit && digit is 2 or 5))
                {
                    ticks.AddMajor(position, Text(digit, power));
                }
                else
                {
                    ticks.AddMinor(position);
                }
            }
        }

        axis.TickGenerator = ticks;
    }

    /// <summary>Such as 0.02, 500 or 10⁻⁷.</summary>
    private static string Text(int digit, int power)
    {
        const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        if (power is >= -3 and <= 4)
        {
            return (digit * Math.Pow(10, power)).ToString("#,0.###", CultureInfo.InvariantCulture);
        }

        var raised = string.Concat(Math.Abs(power).ToString(CultureInfo.InvariantCulture).Select(c => Digits[c - '0']));
        return $"{(digit == 1 ? "" : $"{digit}·")}10{(power < 0 ? "⁻" : "")}{raised}";
    }

    /// <summary>Bars side by side, one group for each position, rising from a value below all of them.</summary>
    public static void Bars(Plot plot, IReadOnlyList<double> values, int color, string name, int series, int seriesCount, double from = 0)
    {
        var width = 0.8 / seriesCount;
        var bars = plot.Add.Bars(
            Enumerable.Range(0, values.Count).Select(i => i + 1 - 0.4 + (width * (series + 0.5))), values);
        foreach (var bar in bars.Bars)
        {
            bar.Size = width;
            bar.ValueBase = from;
            bar.FillColor = ColorOf(color);
            bar.LineWidth = 0;
        }

        bars.LegendText = name;
        plot.ShowLegend(Alignment.UpperLeft);
    }

    /// <summary>Writes the picture and says where.</summary>
    public void Save(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = System.IO.Path.Combine(folder, name + ".png");
        var panels = _panels.Subplots.GetPlots().Length;
        _panels.SavePng(path, PanelWidth * panels, PanelHeight);
        Console.WriteLine($"picture: {path}");
    }

    /// <summary>Where pictures go: the folder after --output, or "pictures" beside the program.</summary>
    public static string Folder(string[] arguments)
    {
        var option = Array.IndexOf(arguments, "--output");
        return option >= 0 && option + 1 < arguments.Length ? arguments[option + 1] : System.IO.Path.Combine(AppContext.BaseDirectory, "pictures");
    }
}
