namespace NetGen;

/// <summary>A mean: a sum and how much it is a sum of.</summary>
internal abstract class ShareAccumulator() : MetricAccumulator(2)
{
    public sealed override double Result => Sums[1] > 0 ? Sums[0] / Sums[1] : double.NaN;

    protected void Count(double part, double whole)
    {
        Sums[0] += part;
        Sums[1] += whole;
    }
}
