using System;

namespace NetGen;

internal sealed class CosineSchedule(double minimum, int epochs) : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history)
    {
        double share = Math.Min(1, time.Progress / (epochs > 0 ? epochs : time.Epochs));
        return minimum + ((initialRate - minimum) * (1 + Math.Cos(Math.PI * share)) / 2);
    }

    public override string ToString() => FormattableString.Invariant($"Cosine({minimum:R}, {epochs})");
}
