using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Terminal;

/// <summary>Losses by epoch as a chart of characters, the largest at the top.</summary>
internal static class LossChart
{
    public const char Training = '•';
    public const char Validation = '×';

    private const int LabelWidth = 8;

    /// <param name="training">One loss per epoch.</param>
    /// <param name="validation">As many; NaN where there is none.</param>
    /// <param name="width">Characters of a line, labels included.</param>
    /// <param name="height">Lines of the chart, without the legend below.</param>
    /// <returns>The lines, the legend last.</returns>
    public static IReadOnlyList<string> Draw(IReadOnlyList<double> training, IReadOnlyList<double> validation, int width, int height)
    {
        double[] values = [.. training.Concat(validation).Where(double.IsFinite)];
        if (values.Length == 0)
        {
            return [];
        }

        (double low, double high) = (values.Min(), values.Max());
        int columns = Math.Max(2, width - LabelWidth - 2);
        char[][] rows = [.. Enumerable.Range(0, height).Select(_ => Enumerable.Repeat(' ', columns).ToArray())];
        Plot(rows, validation, Validation, low, high);
        Plot(rows, training, Training, low, high);
        var lines = rows.Select((row, i) => $"{Label(i, height, low, high),LabelWidth} │{new string(row)}").ToList();
        string legend = validation.Any(double.IsFinite) ? $"{Training} training  {Validation} validation" : $"{Training} training";
        lines.Add($"{"",LabelWidth} └{legend} loss, epochs 1 to {training.Count}");
        return lines;
    }

    private static void Plot(char[][] rows, IReadOnlyList<double> values, char mark, double low, double high)
    {
        int columns = rows[0].Length;
        for (int i = 0; i < values.Count; i++)
        {
            if (double.IsFinite(values[i]))
            {
                int column = values.Count == 1 ? 0 : (int)Math.Round((double)i * Math.Min(columns - 1, 4 * (values.Count - 1)) / (values.Count - 1));
                double share = high > low ? (high - values[i]) / (high - low) : 0.5;
                rows[(int)Math.Round(share * (rows.Length - 1))][column] = mark;
            }
        }
    }

    private static string Label(int row, int height, double low, double high) =>
        row == 0 ? Number(high) : row == height - 1 ? Number(low) : "";

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
