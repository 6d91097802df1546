using System;

namespace NetGen;

internal sealed class MeanAbsoluteErrorMetric : Metric
{
    public override string Name => "mean_absolute_error";

    public override bool HigherIsBetter => false;

    public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => new Accumulator();

    private sealed class Accumulator : ShareAccumulator
    {
        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            double sum = 0;
            for (int i = 0; i < targets.Length; i++)
            {
                sum += Math.Abs((double)outputs[i] - targets[i]);
            }

            Count(sum, targets.Length);
        }
    }
}
