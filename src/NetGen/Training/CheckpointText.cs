using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>Numbers and epochs as text that reads back to the same bits.</summary>
internal static class CheckpointText
{
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(IEnumerable<double> values) => string.Join(" ", values.Select(Of));

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static double[] Numbers(string text) =>
        text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray();

    public static string Of(History history) => string.Join("\n", history.Select(Of));

    public static IEnumerable<EpochResult> Epochs(string text) =>
        text.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries).Select(Epoch);

    private static string Of(EpochResult epoch) => string.Join(
        "\t",
        epoch.Epoch.ToString(CultureInfo.InvariantCulture),
        Of(epoch.Loss),
        epoch.ValidationLoss is { } loss ? Of(loss) : "",
        Of(epoch.LearningRate),
        epoch.Duration.Ticks.ToString(CultureInfo.InvariantCulture),
        Of(epoch.Metrics),
        Of(epoch.ValidationMetrics),
        Of(epoch.GradientNorms.Select(norm => new MetricValue(norm.Layer, norm.Norm))));

    private static string Of(IEnumerable<MetricValue> values) =>
        string.Join(" ", values.Select(value => $"{Uri.EscapeDataString(value.Name)}={Of(value.Value)}"));

    private static EpochResult Epoch(string line)
    {
        string[] fields = line.Split('\t');
        return new EpochResult(int.Parse(fields[0], CultureInfo.InvariantCulture))
        {
            Loss = Number(fields[1]),
            ValidationLoss = fields[2].Length > 0 ? Number(fields[2]) : null,
            LearningRate = Number(fields[3]),
            Duration = TimeSpan.FromTicks(long.Parse(fields[4], CultureInfo.InvariantCulture)),
            Metrics = new MetricValues(Values(fields[5])),
            ValidationMetrics = new MetricValues(Values(fields[6])),
            GradientNorms = Values(fields[7]).Select(value => new GradientNorm(value.Name, value.Value)).ToArray(),
        };
    }

    private static MetricValue[] Values(string text) => text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => new MetricValue(Uri.UnescapeDataString(pair[0]), Number(pair[1])))
        .ToArray();
}
