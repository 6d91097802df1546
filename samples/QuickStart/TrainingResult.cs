using System;
using System.Linq;
using NetGen;

namespace QuickStart;

/// <summary>A trained network and how it came about.</summary>
/// <param name="Seed">Of the initial weights, of the dropout and of the order of the images.</param>
/// <param name="Network">After the last epoch.</param>
/// <param name="History">Loss, rate and test accuracy of every epoch.</param>
public sealed record TrainingResult(int Seed, FashionNetwork Network, History History)
{
    public double TestAccuracy => History.Last.ValidationMetrics[Metric.Accuracy];

    /// <summary>Of all epochs, the tests after them included.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(History.Sum(epoch => epoch.Duration.Ticks));
}
