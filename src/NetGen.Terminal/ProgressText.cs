using System;
using System.Globalization;
using System.Text;

namespace NetGen.Terminal;

/// <summary>A training in a line.</summary>
internal static class ProgressText
{
    /// <summary>A complete epoch.</summary>
    public static string Epoch(FitProgress progress)
    {
        EpochResult epoch = progress.Result!;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"epoch {epoch.Epoch}/{progress.Epochs}: ");
        AppendResults(text, epoch);
        text.Append(CultureInfo.InvariantCulture, $" ({Seconds(epoch.Duration)} s)");
        return text.ToString();
    }

    /// <summary>The running epoch's loss, and what the last complete one came to.</summary>
    public static string Now(FitProgress progress, EpochResult? last)
    {
        var text = new StringBuilder();
        string state = progress.IsValidating && progress.Result is null ? "validating" : $"batch {progress.Batch}/{progress.Batches}";
        text.Append(CultureInfo.InvariantCulture, $"{state}: loss {progress.Loss:G4}, rate {progress.LearningRate:G3}");
        if (last is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" | epoch {last.Epoch}: ");
            AppendResults(text, last);
        }

        return text.ToString();
    }

    public static string Time(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private static void AppendResults(StringBuilder text, EpochResult epoch)
    {
        text.Append(CultureInfo.InvariantCulture, $"loss {epoch.Loss:G4}");
        Append(epoch.Metrics, "");
        if (epoch.ValidationLoss is { } loss)
        {
            text.Append(CultureInfo.InvariantCulture, $", validation loss {loss:G4}");
            Append(epoch.ValidationMetrics, "validation ");
        }

        void Append(MetricValues metrics, string prefix)
        {
            foreach (MetricValue metric in metrics)
            {
                text.Append(CultureInfo.InvariantCulture, $", {prefix}{metric.Name.Replace('_', ' ')} {metric.Value:G4}");
            }
        }
    }
}
