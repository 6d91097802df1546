namespace NetGen;

internal sealed class ConstantSchedule : Schedule
{
    public override double Rate(double initialRate, ScheduleTime time, History history) => initialRate;

    public override string ToString() => "Constant()";
}
