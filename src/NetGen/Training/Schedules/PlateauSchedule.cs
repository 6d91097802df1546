using System;

namespace NetGen;

/// <summary>The whole course of losses decides, each time anew: nothing to save, nothing to forget.</summary>
internal sealed class PlateauSchedule(double factor, int patience, double threshold, int cooldown, double minimum) : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history)
    {
        double rate = initialRate;
        double best = double.PositiveInfinity;
        int worse = 0;
        int cooling = 0;
        for (int i = 0; i < history.Count; i++)
        {
            double loss = history[i].ValidationLoss ?? history[i].Loss;
            if (loss < best * (1 - threshold))
            {
                best = loss;
                worse = 0;
            }
            else
            {
                worse++;
            }

            if (cooling > 0)
            {
                cooling--;
                worse = 0;
            }

            if (worse > patience)
            {
                rate = Math.Min(rate, Math.Max(rate * factor, minimum));
                cooling = cooldown;
                worse = 0;
            }
        }

        return rate;
    }

    public override string ToString() =>
        FormattableString.Invariant($"ReduceOnPlateau({factor:R}, {patience}, {threshold:R}, {cooldown}, {minimum:R})");
}
