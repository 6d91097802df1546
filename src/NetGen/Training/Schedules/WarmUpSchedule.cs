using System;

namespace NetGen;

internal sealed class WarmUpSchedule(double epochs, Schedule then) : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history)
    {
        double steps = Math.Ceiling(epochs * time.BatchesPerEpoch);
        return then.Rate(initialRate, time, history) * Math.Min(1, (time.Step + 1) / steps);
    }

    public override string ToString() => FormattableString.Invariant($"WarmUp({epochs:R}, {then})");
}
