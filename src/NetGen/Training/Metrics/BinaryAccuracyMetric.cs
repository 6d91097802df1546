using System;

namespace NetGen;

internal sealed class BinaryAccuracyMetric(double threshold) : Metric
{
    public override string Name => "binary_accuracy";

    public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => new Accumulator(threshold);

    private sealed class Accumulator(double threshold) : ShareAccumulator
    {
        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            int right = 0;
            for (int i = 0; i < targets.Length; i++)
            {
                right += !float.IsNaN(outputs[i]) && outputs[i] >= threshold == targets[i] >= threshold ? 1 : 0;
            }

            Count(right, targets.Length);
        }
    }
}
