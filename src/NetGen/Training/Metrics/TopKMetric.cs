using System;
using System.Globalization;

namespace NetGen;

internal sealed class TopKMetric(int k) : Metric
{
    public override string Name => string.Format(CultureInfo.InvariantCulture, "top_{0}_accuracy", k);

    public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => new Accumulator(k, ClassAxis.Length(outputShape));

    private sealed class Accumulator(int k, int classes) : ShareAccumulator
    {
        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            int right = 0;
            for (int i = 0; i < targets.Length; i += classes)
            {
                int target = ClassAxis.Largest(targets.Slice(i, classes));
                right += target >= 0 && Rank(outputs.Slice(i, classes), target) < k ? 1 : 0;
            }

            Count(right, targets.Length / classes);
        }

        /// <summary>How many scores are ahead of one: larger, or equal and before it, or NaN.</summary>
        private static int Rank(ReadOnlySpan<float> scores, int index)
        {
            float score = scores[index];
            int ahead = float.IsNaN(score) ? scores.Length : 0;
            for (int i = 0; i < scores.Length; i++)
            {
                ahead += i < index ? (scores[i] < score ? 0 : 1) : i > index && !(scores[i] <= score) ? 1 : 0;
            }

            return ahead;
        }
    }
}
