using System;

namespace NetGen;

internal sealed class AccuracyMetric : Metric
{
    private const float Threshold = 0.5f;

    public override string Name => "accuracy";

    public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => ClassAxis.Length(outputShape) == 1
        ? new BinaryAccuracyMetric(Threshold).CreateAccumulator(outputShape)
        : new Accumulator(ClassAxis.Length(outputShape));

    private sealed class Accumulator(int classes) : ShareAccumulator
    {
        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            int right = 0;
            for (int i = 0; i < targets.Length; i += classes)
            {
                right += ClassAxis.Largest(outputs.Slice(i, classes)) == ClassAxis.Largest(targets.Slice(i, classes)) ? 1 : 0;
            }

            Count(right, targets.Length / classes);
        }
    }
}
