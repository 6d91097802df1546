using System;
using System.Linq;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

public sealed class EarlyStoppingTests
{
    // The best loss comes in the second epoch; two epochs without a better one are the end.
    [Fact]
    public void Training_ends_after_the_epochs_of_patience()
    {
        var history = Run(new EarlyStopping { Patience = 2 }, 3, 2, 2.5, 2, 1, 1);
        Assert.Equal((4, 2, StopReason.EarlyStopping), (history.Count, history.BestEpoch, history.StopReason));
    }

    [Fact]
    public void An_improvement_starts_the_count_again()
    {
        var history = Run(new EarlyStopping { Patience = 2 }, 3, 3.5, 2, 2.5, 1, 1.5);
        Assert.Equal((6, 5, StopReason.Completed), (history.Count, history.BestEpoch, history.StopReason));
    }

    [Fact]
    public void A_smaller_change_than_asked_for_is_no_improvement()
    {
        var history = Run(new EarlyStopping { Patience = 2, MinimumChange = 0.5 }, 3, 2.75, 2.6, 1);
        Assert.Equal((3, 1, StopReason.EarlyStopping), (history.Count, history.BestEpoch, history.StopReason));
    }

    [Fact]
    public void A_metric_that_should_rise_is_watched_upwards()
    {
        var metric = new Scripted(0.1, 0.3, 0.2, 0.25, 0.5);
        var history = new Line().Fit(Nothing(1), new FitOptions
        {
            Epochs = 5,
            Validation = Nothing(1),
            Metrics = [metric],
            TrainingMetrics = false,
            EarlyStopping = new EarlyStopping { Patience = 2, Monitor = metric },
        });
        Assert.Equal((4, 2, StopReason.EarlyStopping), (history.Count, history.BestEpoch, history.StopReason));
        Assert.Equal([0.1, 0.3, 0.2, 0.25], history.Select(epoch => epoch.ValidationMetrics[metric]));
    }

    [Fact]
    public void The_best_parameters_come_back_or_stay_away()
    {
        float[] Train(bool restore, int epochs, out History history)
        {
            var network = new Learner();
            history = network.Fit(Classes(40), new FitOptions
            {
                Epochs = epochs,
                Validation = new Misleading(epochs),
                EarlyStopping = new EarlyStopping { Patience = 5, RestoreBest = restore },
            });
            return Parameters(network);
        }

        float[] best = Train(true, 8, out var history);
        Assert.Equal((8, 3, StopReason.Completed), (history.Count, history.BestEpoch, history.StopReason));
        float[] last = Train(false, 8, out _);
        Assert.Equal(Train(false, 3, out _), best);
        Assert.NotEqual(best, last);
    }

    [Fact]
    public void Settings_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(new EarlyStopping { Patience = 0 }, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(new EarlyStopping { MinimumChange = double.NaN }, 1));
        var error = Assert.Throws<ArgumentException>(() => Run(new EarlyStopping { Monitor = Metric.F1 }, 1));
        Assert.Contains("'f1', which is none of FitOptions.Metrics", error.Message);
    }

    private static History Run(EarlyStopping stopping, params double[] losses) => new Line().Fit(
        Nothing(1), new FitOptions { Epochs = losses.Length, Validation = new ScriptedLoss(losses), EarlyStopping = stopping });

    /// <summary>A metric that is read once an epoch.</summary>
    private sealed class Scripted(params double[] values) : Metric
    {
        public override string Name => "scripted";

        public override MetricAccumulator CreateAccumulator(TensorShape outputShape) => new Accumulator(values);

        private sealed class Accumulator(double[] values) : MetricAccumulator(1)
        {
            private int _read;

            public override double Result => values[_read++];

            public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
            {
            }
        }
    }

    /// <summary>Validation whose loss is small in the third epoch, whatever the network does.</summary>
    private sealed class Misleading(int epochs) : DataSource(1, new TensorShape(4), new TensorShape(3))
    {
        private int _read;

        public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
        {
            Assert.True(++_read <= epochs);
            inputs.Clear();
            targets.Clear();

            // Cross-entropy is proportional to the targets.
            targets[0] = _read == 3 ? 0.01f : 1;
        }
    }
}
