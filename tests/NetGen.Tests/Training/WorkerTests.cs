using System;
using System.Linq;
using NetGen.Testing;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

public sealed class WorkerTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Workers_compute_the_gradient_of_the_whole_batch(int workers)
    {
        float[] alone = Train(new Classifier(), Data(50), new FitOptions { Epochs = 2, BatchSize = 16 }, out var history);
        float[] together = Train(new Classifier(), Data(50), new FitOptions { Epochs = 2, BatchSize = 16, Workers = workers }, out var parts);
        Difference.Require("parameters", [.. alone.Select(value => (double)value)], together, 2e-6);
        Assert.Equal(history.Last.Loss, parts.Last.Loss, 1e-5);
        Assert.NotEqual(Parameters(new Classifier()), together);
    }

    /// <summary>Threads are never ready in the same order.</summary>
    [Fact]
    public void A_number_of_workers_gives_the_same_bits_every_time()
    {
        var options = new FitOptions { Epochs = 3, BatchSize = 12, Workers = 4, GradientNorms = true };
        float[] first = Train(new Learner(), Classes(50), options, out var history);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(first, Train(new Learner(), Classes(50), options, out var again));
            Assert.Equal(history.Select(epoch => epoch.Loss), again.Select(epoch => epoch.Loss));
            Assert.Equal(history.Last.GradientNorms, again.Last.GradientNorms);
        }
    }

    /// <summary>Parts of equal examples without dropout have equal gradients; with it only if they draw the same masks.</summary>
    [Fact]
    public void Parts_draw_masks_of_their_own()
    {
        float[] row = [.. Enumerable.Range(0, 4).Select(i => 0.3f * (i + 1))];
        var data = new Dataset([.. row, .. row], [1, 1], 4, 3);
        float[] alone = Train(new Learner(), data.Slice(0, 1), new FitOptions { Epochs = 1, BatchSize = 1 }, out _);
        float[] together = Train(new Learner(), data, new FitOptions { Epochs = 1, BatchSize = 2, Workers = 2, Shuffle = false }, out _);
        Assert.NotEqual(alone, together);
    }

    [Fact]
    public void A_replica_is_equal_and_independent()
    {
        var network = new Learner { LearningRate = 0.25f };
        network.TrainBatch(new float[] { 1, 2, 3, 4 }, new[] { 1 });
        var replica = ((ITrainableNetwork)network).CreateReplica();
        Assert.IsType<Learner>(replica);
        Assert.Equal((0.25f, 1L, network.RandomState), (replica.LearningRate, replica.StepCount, replica.RandomState));
        Assert.Equal(network.OptimizerState.ToArray(), replica.OptimizerState.ToArray());
        float[] before = Parameters(network);
        Assert.Equal(before, Parameters(replica));
        replica.TrainBatch(new float[] { 1, 2, 3, 4 }, new float[] { 1, 0, 0 });
        Assert.Equal(before, Parameters(network));
        Assert.NotEqual(before, Parameters(replica));
    }

    [Fact]
    public void A_failure_of_a_worker_comes_out()
        => Assert.Throws<InvalidOperationException>(() => new Policy().Fit(
            new Dataset(new float[6 * 8], new float[2 * 8], 6, 2), new FitOptions { BatchSize = 4, Workers = 2 }));

    private static float[] Train(ITrainableNetwork network, DataSource data, FitOptions options, out History history)
    {
        history = network.Fit(data, options);
        return Parameters(network);
    }

    private static Dataset Data(int count)
    {
        var random = new Random(5);
        return new Dataset(
            [.. Enumerable.Range(0, count * 21).Select(_ => random.NextSingle() - 0.5f)], [.. Enumerable.Range(0, count).Select(i => i % 3)], 21, 3);
    }
}
