using System;

namespace NetGen;

/// <summary>A score of one class by its hits, false alarms and misses; with several classes the mean over those that occur.</summary>
internal sealed class ConfusionMetric(string name, Func<double, double, double, double> score) : Metric
{
    private const float Threshold = 0.5f;

    public override string Name => name;

    public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => ClassAxis.Length(outputShape) == 1
        ? new BinaryAccumulator(score)
        : new ClassAccumulator(score, ClassAxis.Length(outputShape));

    private sealed class BinaryAccumulator(Func<double, double, double, double> score) : MetricAccumulator(4)
    {
        public override double Result => Sums[3] > 0 ? score(Sums[0], Sums[1], Sums[2]) : double.NaN;

        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            for (int i = 0; i < targets.Length; i++)
            {
                bool predicted = outputs[i] >= Threshold;
                bool actual = targets[i] >= Threshold;
                if (predicted || actual)
                {
                    Sums[predicted && actual ? 0 : predicted ? 1 : 2]++;
                }
            }

            Sums[3] += targets.Length;
        }
    }

    /// <summary>Sums: hits of every class, then false alarms, then misses.</summary>
    private sealed class ClassAccumulator(Func<double, double, double, double> score, int classes) : MetricAccumulator(3 * classes)
    {
        public override double Result
        {
            get
            {
                double sum = 0;
                int occurring = 0;
                for (int i = 0; i < classes; i++)
                {
                    double hits = Sums[i], falseAlarms = Sums[classes + i], misses = Sums[(2 * classes) + i];
                    if (hits + falseAlarms + misses > 0)
                    {
                        sum += score(hits, falseAlarms, misses);
                        occurring++;
                    }
                }

                return sum / occurring;
            }
        }

        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        {
            for (int i = 0; i < targets.Length; i += classes)
            {
                int predicted = ClassAxis.Largest(outputs.Slice(i, classes));
                int actual = ClassAxis.Largest(targets.Slice(i, classes));
                if (predicted == actual && actual >= 0)
                {
                    Sums[actual]++;
                    continue;
                }

                if (predicted >= 0)
                {
                    Sums[classes + predicted]++;
                }

                if (actual >= 0)
                {
                    Sums[(2 * classes) + actual]++;
                }
            }
        }
    }
}
