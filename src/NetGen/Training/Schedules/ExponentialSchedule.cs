using System;

namespace NetGen;

internal sealed class ExponentialSchedule(double factor) : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history) => initialRate * Math.Pow(factor, time.Epoch);

    public override string ToString() => FormattableString.Invariant($"Exponential({factor:R})");
}
