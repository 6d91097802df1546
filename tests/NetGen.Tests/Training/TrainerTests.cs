using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

public sealed class TrainerTests
{
    [Fact]
    public void A_trainer_has_the_bits_of_a_loop_over_TrainBatch()
    {
        var data = Classes(50);
        var trained = new Learner();
        using (var trainer = new Trainer(trained, data, new FitOptions { Epochs = 3, BatchSize = 8, Shuffle = false }))
        {
            while (trainer.Next())
            {
            }
        }

        var looped = new Learner();
        for (int epoch = 0; epoch < 3; epoch++)
        {
            for (int first = 0; first < data.Count; first += 8)
            {
                int rows = Math.Min(8, data.Count - first);
                looped.TrainBatch(data.Inputs.Slice(first * 4, rows * 4), data.Labels.Slice(first, rows));
            }
        }

        Assert.Equal(Parameters(looped), Parameters(trained));
        Assert.Equal(3 * 7, trained.StepCount);
    }

    [Fact]
    public void Every_epoch_sees_every_example_once_in_an_order_of_its_own()
    {
        var data = new Recorder(Classes(50));
        new Learner().Fit(data, new FitOptions { Epochs = 3, BatchSize = 8, Seed = 4 });
        Assert.Equal([8, 8, 8, 8, 8, 8, 2], data.Batches.Take(7).Select(batch => batch.Length));
        int[][] orders = [.. data.Batches.Chunk(7).Select(epoch => epoch.SelectMany(batch => batch).ToArray())];
        Assert.Equal(3, orders.Length);
        Assert.All(orders, order => Assert.Equal(Enumerable.Range(0, 50), order.Order()));
        Assert.NotEqual(orders[0], orders[1]);
        Assert.NotEqual(orders[1], orders[2]);
        Assert.NotEqual(Enumerable.Range(0, 50), orders[0]);
    }

    [Fact]
    public void The_seed_decides_all_bits()
    {
        float[] Train(int seed, bool norms = false)
        {
            var network = new Learner();
            network.Fit(Classes(50), new FitOptions { Epochs = 2, BatchSize = 8, Seed = seed, GradientNorms = norms });
            return Parameters(network);
        }

        Assert.Equal(Train(1), Train(1));
        Assert.NotEqual(Train(1), Train(2));
        Assert.Equal(Train(1), Train(1, norms: true));
    }

    [Fact]
    public void A_network_learns()
    {
        var network = new Learner();
        var history = network.Fit(Classes(600), new FitOptions { Epochs = 30, Validation = Classes(300, 2), Metrics = [Metric.Accuracy] });
        Assert.Equal(30, history.Count);
        Assert.Equal(Enumerable.Range(1, 30), history.Select(epoch => epoch.Epoch));
        Assert.True(history.Last.Loss < history[0].Loss / 2);
        Assert.True(history.Last.ValidationMetrics["accuracy"] > 0.9, $"{history.Last.ValidationMetrics["accuracy"]}");
        Assert.True(history.Last.Metrics["accuracy"] > 0.9);
        Assert.Equal((StopReason.Completed, 30), (history.StopReason, history.BestEpoch));
        var result = network.Evaluate(Classes(300, 2), Metric.Accuracy, Metric.TopK(2));
        Assert.Equal(history.Last.ValidationLoss!.Value, result.Loss);
        Assert.Equal(history.Last.ValidationMetrics[Metric.Accuracy], result[Metric.Accuracy]);
        Assert.True(result["top_2_accuracy"] > result["accuracy"]);
        Assert.Equal(300, result.Examples);
        Assert.Throws<KeyNotFoundException>(() => result["f1"]);
    }

    [Fact]
    public void The_loss_of_an_epoch_is_the_mean_over_examples_and_not_over_batches()
    {
        var data = Classes(5);
        var network = new Learner { LearningRate = 1e-30f };
        using var trainer = new Trainer(network, data, new FitOptions { Epochs = 1, BatchSize = 4, Shuffle = false });
        trainer.Next();
        double first = trainer.Loss;
        trainer.Next();
        Assert.Equal(((first * 4) + trainer.Loss) / 5, trainer.History.Last.Loss, 1e-12);
    }

    [Fact]
    public void Metrics_on_training_data_are_measured_before_the_step()
    {
        var data = Classes(40);
        double before = new Learner().Evaluate(data, Metric.Accuracy)["accuracy"];
        var history = new Learner().Fit(data, new FitOptions { Epochs = 1, BatchSize = 40, Metrics = [Metric.Accuracy] });
        Assert.Equal(before, history.Last.Metrics["accuracy"]);
    }

    [Fact]
    public void A_split_holds_the_same_examples_out_all_the_time()
    {
        var data = new Recorder(Classes(50));
        new Learner().Fit(data, new FitOptions { Epochs = 2, BatchSize = 10, ValidationSplit = 0.2, Seed = 3 });
        int[] held = data.Batches[4];
        Assert.Equal(10, held.Distinct().Count());
        Assert.Equal(held, data.Batches[9]);
        Assert.NotEqual(Enumerable.Range(0, 10), held);
        int[] trained = [.. data.Batches.Take(4).SelectMany(batch => batch)];
        Assert.Equal(Enumerable.Range(0, 50), trained.Concat(held).Order());
        Assert.Throws<ArgumentException>(() => new Learner().Fit(Classes(1), new FitOptions { ValidationSplit = 0.5 }));
    }

    [Fact]
    public void Validation_runs_in_batches_of_its_own_calls()
    {
        using var trainer = new Trainer(new Learner(), Classes(20), new FitOptions { Epochs = 2, BatchSize = 10, Validation = Classes(600) });
        var validating = new List<bool>();
        while (trainer.Next())
        {
            validating.Add(trainer.Progress.IsValidating);
        }

        Assert.Equal([false, false, true, true, true, false, false, true, true, true], validating);
    }

    [Fact]
    public void A_mini_batch_allocates_nothing()
    {
        var options = new FitOptions
        {
            Epochs = 1000,
            BatchSize = 8,
            Metrics = [Metric.Accuracy, Metric.TopK(2), Metric.MeanAbsoluteError, Metric.F1],
            GradientNorms = true,
            Schedule = Schedule.WarmUp(2, Schedule.ReduceOnPlateau()),
            Validation = Classes(1000),
        };
        using var trainer = new Trainer(new Learner(), Classes(400), options);
        while (trainer.Epoch < 3 || trainer.Batch < 10)
        {
            trainer.Next();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        while (trainer.Batch < 50)
        {
            trainer.Next();
        }

        trainer.Next();
        trainer.Next();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(trainer.IsValidating);
    }

    [Fact]
    public void Progress_is_reported_at_once_and_in_order()
    {
        var reports = new Reports();
        var history = new Learner().Fit(Classes(20), new FitOptions { Epochs = 2, BatchSize = 8, Validation = Classes(10) }, reports);
        Assert.Equal(Environment.CurrentManagedThreadId, reports.Thread);
        Assert.Equal([1, 2, 3, 3, 1, 2, 3, 3], reports.All.Select(report => report.Batch));
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], reports.All.Select(report => report.Epoch));
        Assert.Equal([3, 7], reports.All.Select((report, i) => report.Result is null ? -1 : i).Where(i => i >= 0));
        Assert.Same(history[1], reports.All[7].Result);
        Assert.Equal(history[0].Loss, reports.All[3].Loss);
        Assert.All(reports.All, report => Assert.Equal((2, 3), (report.Epochs, report.Batches)));
    }

    [Fact]
    public void Cancellation_leaves_the_network_as_the_last_step_made_it()
    {
        using var source = new CancellationTokenSource();
        var reports = new Reports { After = report => CancelAt(source, report, 2, 2) };
        var cancelled = new Learner();
        Assert.Throws<OperationCanceledException>(() => cancelled.Fit(Classes(20), new FitOptions { Epochs = 5, BatchSize = 8 }, reports, source.Token));

        var stepped = new Learner();
        using var trainer = new Trainer(stepped, Classes(20), new FitOptions { Epochs = 5, BatchSize = 8 });
        for (int i = 0; i < 5; i++)
        {
            trainer.Next();
        }

        Assert.Equal(Parameters(stepped), Parameters(cancelled));
        Assert.Equal(5, cancelled.StepCount);
    }

    [Fact]
    public void Callbacks_see_every_batch_and_epoch_and_may_stop()
    {
        var callback = new Counter { StopInEpoch = 2 };
        var history = new Learner().Fit(Classes(20), new FitOptions { Epochs = 5, BatchSize = 8, Callbacks = [callback] });
        Assert.Equal((6, 2, 1), (callback.Batches, callback.Epochs, callback.Ends));
        Assert.Equal((2, StopReason.Stopped), (history.Count, history.StopReason));
    }

    [Fact]
    public void A_callback_that_throws_leaves_a_trainer_that_goes_on()
    {
        var callback = new Counter { ThrowInBatch = 3 };
        using var trainer = new Trainer(new Learner(), Classes(20), new FitOptions { Epochs = 2, BatchSize = 8, Callbacks = [callback] });
        trainer.Next();
        trainer.Next();
        Assert.Throws<NotSupportedException>(() => trainer.Next());
        while (trainer.Next())
        {
        }

        Assert.Equal(2, trainer.History.Count);
        Assert.Equal(6, trainer.Network.StepCount);
    }

    [Fact]
    public void Stop_ends_before_the_next_batch()
    {
        using var trainer = new Trainer(new Learner(), Classes(20), new FitOptions { Epochs = 5, BatchSize = 8 });
        trainer.Next();
        trainer.Stop();
        Assert.False(trainer.Next());
        Assert.True(trainer.IsEnded);
        Assert.Equal(1, trainer.Network.StepCount);
        Assert.Empty(trainer.History);
    }

    [Fact]
    public void Gradient_norms_are_means_over_the_batches_of_an_epoch()
    {
        var data = Classes(20);
        var history = new Learner { LearningRate = 1e-30f }.Fit(data, new FitOptions { Epochs = 1, BatchSize = 10, Shuffle = false, GradientNorms = true });
        Assert.Equal(["dense_1", "dense_2"], history.Last.GradientNorms.Select(norm => norm.Layer));
        var network = new Learner { LearningRate = 1e-30f };
        double[] sums = new double[2];
        for (int batch = 0; batch < 2; batch++)
        {
            network.Backpropagate(data.Inputs.Slice(batch * 40, 40), data.Labels.Slice(batch * 10, 10));
            foreach (int layer in new[] { 0, 1 })
            {
                double square = 0;
                foreach (var tensor in network.Tensors.Where(tensor => tensor.Name.StartsWith($"dense_{layer + 1}.", StringComparison.Ordinal)))
                {
                    float[] values = new float[tensor.Length];
                    tensor.CopyGradientTo(values);
                    square += values.Sum(value => (double)value * value);
                }

                sums[layer] += Math.Sqrt(square) / 2;
            }

            network.ApplyGradients();
        }

        Assert.Equal(sums[0], history.Last.GradientNorms[0].Norm, 1e-9);
        Assert.Equal(sums[1], history.Last.GradientNorms[1].Norm, 1e-9);
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_happens()
    {
        var network = new Learner();
        var error = Assert.Throws<ArgumentException>(() => network.Fit(Nothing(3)));
        Assert.Contains("data has inputs of 1 values (1), but the network takes 4 (4).", error.Message);
        error = Assert.Throws<ArgumentException>(() => network.Fit(new Dataset(new float[8], new float[4], 4, 2)));
        Assert.Contains("data has targets of 2 values (2), but the network gives 3 (3).", error.Message);
        error = Assert.Throws<ArgumentException>(() => network.Fit(Classes(3), new FitOptions { Validation = Nothing(3) }));
        Assert.Contains("Validation has inputs", error.Message);
        Assert.Throws<ArgumentException>(() => network.Fit(Classes(0)));
        Assert.Throws<ArgumentNullException>(() => network.Fit(null!));
        Assert.Throws<ArgumentOutOfRangeException>("Epochs", () => network.Fit(Classes(3), new FitOptions { Epochs = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("BatchSize", () => network.Fit(Classes(3), new FitOptions { BatchSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("ValidationSplit", () => network.Fit(Classes(3), new FitOptions { ValidationSplit = 1 }));
        Assert.Throws<ArgumentException>("Workers", () => network.Fit(Classes(3), new FitOptions { BatchSize = 2, Workers = 3 }));
        Assert.Throws<ArgumentException>("Metrics", () => network.Fit(Classes(3), new FitOptions { Metrics = [Metric.F1, Metric.F1] }));
        Assert.Throws<InvalidOperationException>(() => new Policy().Fit(new Dataset(new float[6], new float[2], 6, 2)));
        Assert.Throws<ArgumentException>(() => network.Evaluate(Nothing(3)));
        Assert.Equal(0, network.StepCount);
    }

    [Fact]
    public void A_network_without_a_loss_is_judged_by_metrics()
    {
        var network = new Shipped();
        var result = network.Evaluate(new Dataset(new float[784 * 3], [1, 2, 3], 784, 10), Metric.TopK(10));
        Assert.True(double.IsNaN(result.Loss));
        Assert.Equal(1, result[Metric.TopK(10)]);
    }

    private static void CancelAt(CancellationTokenSource source, FitProgress report, int epoch, int batch)
    {
        if ((report.Epoch, report.Batch) == (epoch, batch))
        {
            source.Cancel();
        }
    }

    private sealed class Reports : IProgress<FitProgress>
    {
        public List<FitProgress> All { get; } = [];

        public int Thread { get; private set; }

        public Action<FitProgress> After { get; init; } = _ => { };

        public void Report(FitProgress value)
        {
            Thread = Environment.CurrentManagedThreadId;
            All.Add(value);
            After(value);
        }
    }

    private sealed class Counter : FitCallback
    {
        public int Batches { get; private set; }

        public int Epochs { get; private set; }

        public int Ends { get; private set; }

        public int StopInEpoch { get; init; }

        public int ThrowInBatch { get; init; }

        public override void BatchEnded(Trainer trainer)
        {
            if (++Batches == ThrowInBatch)
            {
                throw new NotSupportedException();
            }
        }

        public override void EpochEnded(Trainer trainer, EpochResult epoch)
        {
            Assert.Same(epoch, trainer.History.Last);
            Epochs++;
            if (epoch.Epoch == StopInEpoch)
            {
                trainer.Stop();
            }
        }

        public override void TrainingEnded(Trainer trainer) => Ends++;
    }
}
