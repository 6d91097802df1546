using System;

namespace NetGen;

internal sealed class StepSchedule(int epochs, double factor) : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history) =>
        initialRate * Math.Pow(factor, time.Epoch / epochs);

    public override string ToString() => FormattableString.Invariant($"Step({epochs}, {factor:R})");
}
