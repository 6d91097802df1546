using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>Ends a training that makes no more progress, and gives the network the parameters of its best epoch.</summary>
/// <remarks>
/// An epoch is an improvement if its value is better than the best so far by more than <see cref="MinimumChange"/>. The parameters of the
/// best epoch, moving statistics included, are put back however the training ends.
/// </remarks>
/// <example><code>new FitOptions { Epochs = 200, Validation = validation, EarlyStopping = new EarlyStopping { Patience = 5 } }</code></example>
public sealed class EarlyStopping
{
    /// <summary>How many epochs in a row may bring no improvement before the training ends, at least 1. Default 10.</summary>
    public int Patience { get; set; } = 10;

    /// <summary>By how much a value must be better to count, at least 0. Default 0.</summary>
    public double MinimumChange { get; set; }

    /// <summary>
    /// What is watched: null, the default, for the loss, else one of <see cref="FitOptions.Metrics"/>. On the validation data where there
    /// are any, else on the training data.
    /// </summary>
    public Metric? Monitor { get; set; }

    /// <summary>Whether the network gets the parameters of the best epoch at the end. Default true.</summary>
    public bool RestoreBest { get; set; } = true;

    /// <summary>Its settings.</summary>
    /// <returns>A text that differs where a setting does.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"EarlyStopping({Patience}, {MinimumChange:R}, {Monitor?.Name ?? "loss"}, {RestoreBest})");

    internal EarlyStopping Copy() => (EarlyStopping)MemberwiseClone();

    internal void Check(FitOptions options)
    {
        if (Patience < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Patience), Patience, "EarlyStopping.Patience must be at least 1.");
        }

        if (!(MinimumChange >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(MinimumChange), MinimumChange, "EarlyStopping.MinimumChange must be at least 0.");
        }

        if (Monitor is null)
        {
            return;
        }

        bool measured = false;
        foreach (Metric metric in options.Metrics)
        {
            measured |= metric.Name == Monitor.Name;
        }

        if (!measured)
        {
            throw new ArgumentException(
                $"EarlyStopping watches '{Monitor.Name}', which is none of FitOptions.Metrics; add it there.", nameof(options));
        }
    }

    /// <summary>The best epoch of a history, from 1, and how many epochs have passed since.</summary>
    internal (int Best, int Since) Judge(IReadOnlyList<EpochResult> history)
    {
        int best = 0;
        double value = double.NaN;
        for (int i = 0; i < history.Count; i++)
        {
            double current = Value(history[i]);
            double gain = Monitor is { HigherIsBetter: true } ? current - value : value - current;

            // Any number is better than none at all: a metric may be undefined at first.
            if (gain > MinimumChange || (double.IsNaN(value) && !double.IsNaN(current)) || best == 0)
            {
                (best, value) = (i + 1, current);
            }
        }

        return (best, history.Count - best);
    }

    private double Value(EpochResult epoch)
    {
        if (Monitor is null)
        {
            return epoch.ValidationLoss ?? epoch.Loss;
        }

        return epoch.ValidationLoss.HasValue ? epoch.ValidationMetrics[Monitor] : epoch.Metrics[Monitor];
    }
}
