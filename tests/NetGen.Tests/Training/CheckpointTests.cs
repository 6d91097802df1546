using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checkpoints").FullName;

    private string Checkpoint => Path.Combine(_folder, "training.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<int> Interruptions => [.. Enumerable.Range(1, 14)];

    [Theory]
    [MemberData(nameof(Interruptions))]
    public void A_training_that_is_interrupted_anywhere_ends_with_the_same_bits(int calls)
    {
        var whole = new Learner();
        var expected = whole.Fit(Classes(30), Options(null));

        var first = new Learner();
        using (var trainer = new Trainer(first, Classes(30), Options(Checkpoint)))
        {
            for (int i = 0; i < calls; i++)
            {
                trainer.Next();
            }

            trainer.SaveCheckpoint(Checkpoint);
        }

        var second = new Learner(seed: 77) { LearningRate = 3 };
        var history = second.Fit(Classes(30), Options(Checkpoint));

        Assert.Equal(Parameters(whole), Parameters(second));
        Assert.Equal(whole.OptimizerState.ToArray(), second.OptimizerState.ToArray());
        Assert.Equal(whole.StepCount, second.StepCount);
        Assert.Equal(whole.LearningRate, second.LearningRate);
        Assert.Equal(expected.Select(Numbers), history.Select(Numbers));
        Assert.Equal((expected.BestEpoch, expected.StopReason), (history.BestEpoch, history.StopReason));
    }

    [Fact]
    public void Checkpoints_between_epochs_come_as_often_as_asked_for()
    {
        using var trainer = new Trainer(new Learner(), Classes(40), new FitOptions { BatchSize = 4, CheckpointPath = Checkpoint, CheckpointEvery = 3 });
        var written = new List<int>();
        for (int batch = 1; batch <= 10; batch++)
        {
            File.Delete(Checkpoint);
            trainer.Next();
            if (File.Exists(Checkpoint))
            {
                written.Add(batch);
            }
        }

        Assert.Equal([3, 6, 9, 10], written);
    }

    [Fact]
    public void A_finished_training_is_not_trained_again()
    {
        var first = new Learner();
        first.Fit(Classes(30), Options(Checkpoint));
        var again = new Learner(seed: 3);
        var history = again.Fit(Classes(30), Options(Checkpoint));
        Assert.Equal(Parameters(first), Parameters(again));
        Assert.Equal(5, history.Count);
        Assert.Equal(StopReason.Completed, history.StopReason);
    }

    [Fact]
    public void Cancellation_writes_a_checkpoint()
    {
        using var source = new System.Threading.CancellationTokenSource();
        var options = Options(Checkpoint);
        options.CheckpointEvery = 0;
        var network = new Learner();
        Assert.Throws<OperationCanceledException>(() => network.Fit(Classes(30), options, new CancelAfter(source, 2), source.Token));
        Assert.Equal(2, network.StepCount);
        network.Fit(Classes(30), options);
        var whole = new Learner();
        whole.Fit(Classes(30), Options(null));
        Assert.Equal(Parameters(whole), Parameters(network));
    }

    [Fact]
    public void A_checkpoint_is_a_file_of_weights()
    {
        var network = new Learner();
        network.Fit(Classes(30), Options(Checkpoint));
        var loaded = new Learner(seed: 5);
        loaded.Load(Checkpoint, new LoadOptions { Map = name => name.StartsWith("checkpoint/", StringComparison.Ordinal) ? null : name });
        Assert.Equal(Parameters(network), Parameters(loaded));
    }

    public static TheoryData<string, string> OtherTrainings => new()
    {
        { "BatchSize", "its BatchSize is 8, here it is 9." },
        { "Epochs", "its Epochs is 5, here it is 6." },
        { "Seed", "its Seed is 3, here it is 4." },
        { "Shuffle", "its Shuffle is True, here it is False." },
        { "Workers", "its Workers is 1, here it is 2." },
        { "Schedule", "its Schedule is WarmUp(1, ReduceOnPlateau(0.5, 0, 0.0001, 0, 0)), here it is nothing." },
        { "EarlyStopping", "its EarlyStopping is EarlyStopping(9, 0, loss, True), here it is EarlyStopping(8, 0, loss, True)." },
        { "Metrics", "its Metrics is accuracy, here it is nothing." },
        { "GradientNorms", "its GradientNorms is True, here it is False." },
        { "Validation", "its validation data is 20 examples of 4 and 3, here it is 21 examples of 4 and 3." },
    };

    [Theory]
    [MemberData(nameof(OtherTrainings))]
    public void A_checkpoint_of_other_options_is_refused(string option, string message)
    {
        new Learner().Fit(Classes(30), Options(Checkpoint));
        var options = Options(Checkpoint);
        switch (option)
        {
            case "BatchSize": options.BatchSize = 9; break;
            case "Epochs": options.Epochs = 6; break;
            case "Seed": options.Seed = 4; break;
            case "Shuffle": options.Shuffle = false; break;
            case "Workers": options.Workers = 2; break;
            case "Schedule": options.Schedule = null; break;
            case "EarlyStopping": options.EarlyStopping!.Patience = 8; break;
            case "Metrics": options.Metrics = []; break;
            case "GradientNorms": options.GradientNorms = false; break;
            default: options.Validation = Classes(21); break;
        }

        RequireRefusal(new Learner(), Classes(30), options, message);
    }

    [Fact]
    public void A_checkpoint_of_other_data_or_another_network_is_refused()
    {
        new Learner().Fit(Classes(30), Options(Checkpoint));
        RequireRefusal(
            new Learner(), Classes(31), Options(Checkpoint), "its training data is 30 examples of 4 and 3, here it is 31 examples of 4 and 3.");
        var options = Options(Checkpoint);
        options.Validation = null;
        RequireRefusal(new Line(), Nothing(30), options, "its shape of dense_1.kernel is 4×16, here it is 1×1.");
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused_and_leaves_the_network_alone()
    {
        new Learner().Fit(Classes(30), Options(Checkpoint));
        byte[] bytes = File.ReadAllBytes(Checkpoint);
        var network = new Learner(seed: 8);
        float[] before = Parameters(network);
        foreach (int length in new[] { 0, 5, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(Checkpoint, bytes[..length]);
            Assert.Throws<WeightsException>(() => network.Fit(Classes(30), Options(Checkpoint)));
            Assert.Equal(before, Parameters(network));
        }
    }

    [Fact]
    public void What_killed_processes_left_is_cleared_away()
    {
        new Learner().Fit(Classes(30), Options(Checkpoint));
        File.WriteAllText(Checkpoint + ".0123.tmp", "half");
        new Learner().Fit(Classes(30), Options(Checkpoint));
        Assert.Equal([Checkpoint], Directory.GetFiles(_folder));
    }

    private static void RequireRefusal(ITrainableNetwork network, DataSource data, FitOptions options, string message)
    {
        float[] before = Parameters(network);
        var error = Assert.Throws<ArgumentException>(() => network.Fit(data, options));
        Assert.Contains($"belongs to another training: {message} Delete the file to start anew.", error.Message);
        Assert.Equal(before, Parameters(network));
    }

    /// <summary>Everything that has state.</summary>
    private static FitOptions Options(string? path) => new()
    {
        Epochs = 5,
        BatchSize = 8,
        Seed = 3,
        Validation = Classes(20, 9),
        Metrics = [Metric.Accuracy],
        GradientNorms = true,
        Schedule = Schedule.WarmUp(1, Schedule.ReduceOnPlateau(0.5, patience: 0)),
        EarlyStopping = new EarlyStopping { Patience = 9 },
        CheckpointPath = path,
        CheckpointEvery = 1,
    };

    /// <summary>All but the duration.</summary>
    private static string Numbers(EpochResult epoch) => FormattableString.Invariant(
        $"{epoch.Epoch} {epoch.Loss:R} {epoch.ValidationLoss:R} {epoch.LearningRate:R} {string.Join(" ", epoch.Metrics)} {string.Join(" ", epoch.ValidationMetrics)} {string.Join(" ", epoch.GradientNorms)}");

    private sealed class CancelAfter(System.Threading.CancellationTokenSource source, int batches) : IProgress<FitProgress>
    {
        public void Report(FitProgress value)
        {
            if (value.Batch == batches)
            {
                source.Cancel();
            }
        }
    }
}
