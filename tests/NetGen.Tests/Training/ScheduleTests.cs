using System;
using System.Linq;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

/// <summary>Rates worked out by hand; all from an initial rate of 0.5.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void Constant() => RequireEpochs(Schedule.Constant(), 0.5, 0.5, 0.5);

    [Fact]
    public void Step_falls_every_so_many_epochs() => RequireEpochs(Schedule.Step(2, 0.1), 0.5, 0.5, 0.05, 0.05, 0.005);

    [Fact]
    public void Exponential_falls_every_epoch() => RequireEpochs(Schedule.Exponential(0.5), 0.5, 0.25, 0.125, 0.0625);

    // cos 0, cos π/4, cos π/2, cos 3π/4.
    [Fact]
    public void Cosine_falls_over_all_epochs() => RequireEpochs(Schedule.Cosine(), 0.5, 0.4267767, 0.25, 0.0732233);

    [Fact]
    public void Cosine_may_end_early_and_above_zero() => RequireEpochs(Schedule.Cosine(0.1, 2), 0.5, 0.3, 0.1, 0.1);

    // Two mini-batches an epoch: steps 0 to 5 of a cosine over six.
    [Fact]
    public void Cosine_moves_with_every_batch()
        => RequireBatches(Schedule.Cosine(), 2, 3, 0.5, 0.4665064, 0.375, 0.25, 0.125, 0.0334936);

    [Fact]
    public void Warm_up_rises_step_by_step() => RequireBatches(Schedule.WarmUp(1.5), 2, 3, 0.5 / 3, 1 / 3.0, 0.5, 0.5, 0.5, 0.5);

    [Fact]
    public void Warm_up_multiplies_another_schedule()
        => RequireBatches(Schedule.WarmUp(2, Schedule.Exponential(0.5)), 2, 3, 0.125, 0.25, 0.1875, 0.25, 0.125, 0.125);

    // Better, better, worse, worse (patience 1 is exceeded: down), worse, better, worse, worse (down).
    [Fact]
    public void Plateaus_reduce_the_rate() => RequireLosses(
        Schedule.ReduceOnPlateau(0.1, patience: 1),
        [4, 3, 3, 3, 3, 2, 2, 2, 2],
        [0.5, 0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.05, 0.005]);

    [Fact]
    public void A_small_improvement_is_none() => RequireLosses(
        Schedule.ReduceOnPlateau(0.1, patience: 0, threshold: 0.1), [10, 9.5, 8.9, 8.5], [0.5, 0.5, 0.05, 0.05]);

    // After the first reduction two epochs are not counted.
    [Fact]
    public void During_the_cooldown_nothing_counts() => RequireLosses(
        Schedule.ReduceOnPlateau(0.1, patience: 0, cooldown: 2), [1, 1, 1, 1, 1, 1], [0.5, 0.5, 0.05, 0.05, 0.05, 0.005]);

    [Fact]
    public void The_rate_has_a_minimum() => RequireLosses(
        Schedule.ReduceOnPlateau(0.1, patience: 0, minimum: 0.02), [1, 1, 1, 1], [0.5, 0.5, 0.05, 0.02]);

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => Schedule.Step(0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => Schedule.Step(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => Schedule.Exponential(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("minimum", () => Schedule.Cosine(-1));
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => Schedule.Cosine(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => Schedule.WarmUp(0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => Schedule.ReduceOnPlateau(1));
        Assert.Throws<ArgumentOutOfRangeException>("patience", () => Schedule.ReduceOnPlateau(patience: -1));
    }

    [Fact]
    public void Afterwards_the_network_has_its_own_rate_again()
    {
        var network = new Line();
        network.Fit(Nothing(1), new FitOptions { Epochs = 3, Schedule = Schedule.Exponential(0.5) });
        Assert.Equal(0.5f, network.LearningRate);
    }

    private static void RequireEpochs(Schedule schedule, params double[] rates) => RequireBatches(schedule, 1, rates.Length, rates);

    private static void RequireBatches(Schedule schedule, int batches, int epochs, params double[] rates)
    {
        var network = new Line();
        using var trainer = new Trainer(network, Nothing(batches), new FitOptions { Epochs = epochs, BatchSize = 1, Schedule = schedule });
        foreach (double rate in rates)
        {
            Assert.True(trainer.Next());
            Assert.Equal(rate, trainer.Progress.LearningRate, 1e-6);
        }

        Assert.True(trainer.IsEnded);
    }

    /// <summary>A rate is the one that an epoch was trained with, so it knows the losses before.</summary>
    private static void RequireLosses(Schedule schedule, double[] losses, double[] rates)
    {
        var options = new FitOptions { Epochs = losses.Length, Schedule = schedule, Validation = new ScriptedLoss(losses) };
        var history = new Line().Fit(Nothing(1), options);
        Assert.Equal(losses, history.Select(epoch => Math.Round(epoch.ValidationLoss!.Value, 5)));
        Assert.Equal(rates, history.Select(epoch => Math.Round(epoch.LearningRate, 7)));
    }
}
