using System;
using System.Linq;
using NetGen.Testing;
using Xunit;
using static NetGen.Tests.Networks.PredictionTests;

namespace NetGen.Tests.Networks;

/// <summary>What the generated training members promise.</summary>
public sealed class TrainingTests
{
    [Fact]
    public void Labels_are_one_hot_targets()
    {
        float[] inputs = Values(4 * 21, 1);
        int[] labels = [0, 2, 1, 2];
        float[] targets = [1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1];
        float[] weights = [1, 0.5f, -2, 3];
        var byLabel = new Classifier();
        var byTarget = new Classifier();
        Assert.Equal(byTarget.Evaluate(inputs, targets), byLabel.Evaluate(inputs, labels));
        Assert.Equal(byTarget.Evaluate(inputs, targets, weights), byLabel.Evaluate(inputs, labels, weights));
        Assert.Equal(byTarget.Backpropagate(inputs, targets, weights), byLabel.Backpropagate(inputs, labels, weights));
        Assert.Equal(byTarget.TrainBatch(inputs, targets), byLabel.TrainBatch(inputs, labels));
        Assert.Equal(byTarget.TrainBatch(inputs, targets, weights), byLabel.TrainBatch(inputs, labels, weights));
        Assert.Equal(byTarget.ParameterArena.ToArray(), byLabel.ParameterArena.ToArray());
        Assert.Throws<ArgumentException>(() => byLabel.TrainBatch(inputs, new[] { 0, 1, 2, 3 }));
        Assert.Throws<ArgumentException>(() => byLabel.TrainBatch(inputs, new[] { 0, 1, 2 }));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(40)]
    [InlineData(500)]
    public void Cross_entropy_of_a_sigmoid_keeps_its_digits_however_sure_it_is(double logit)
    {
        var network = NetworkCompiler.Create<IDifferentiableNetwork>("[Input(1)] [Dense(1)] [Sigmoid] [BinaryCrossEntropy]");
        network.CopyParametersFrom([1, 0]);
        double small = Math.Log(1 + Math.Exp(-logit)) is > 1e-3 and var log ? log : Math.Exp(-logit) - (Math.Exp(-2 * logit) / 2);
        foreach (var (sign, target) in new[] { (1, 1f), (-1, 0f), (-1, 1f), (1, 0f) })
        {
            bool right = target == 1 == sign > 0;
            double expected = right ? small : small + (float)logit;
            float[] input = [(float)(sign * logit)];
            double tolerance = (1e-6 * expected) + float.Epsilon;
            Assert.Equal(expected, network.Evaluate(input, [target]), tolerance);
            Assert.Equal(expected, network.Backpropagate(input, [target]), tolerance);
        }
    }

    [Fact]
    public void A_label_stands_for_every_position()
    {
        var network = new Positions();
        float[] targets = [0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
        Assert.Equal(network.Evaluate(new float[12], targets), network.Evaluate(new float[12], new[] { 2, 1 }));
    }

    [Fact]
    public void A_weight_of_two_counts_an_example_twice()
    {
        var network = new Critic();
        float[] inputs = Values(3 * 6, 2);
        float[] targets = Values(3 * 2, 3);
        float weighted = network.Backpropagate(inputs, targets, [2f, 1, 0]);
        float[] gradient = network.GradientArena.ToArray();
        float[] twice = [.. inputs.Take(6), .. inputs.Take(12)];
        float[] twiceTargets = [.. targets.Take(2), .. targets.Take(4)];
        Assert.Equal(network.Backpropagate(twice, twiceTargets), weighted, 1e-6f);
        Assert.Equal(gradient.Select(g => MathF.Round(g, 5)), network.GradientArena.ToArray().Select(g => MathF.Round(g, 5)));
    }

    [Fact]
    public void A_network_without_a_loss_learns_from_gradients_and_says_what_it_lacks()
    {
        var network = new Policy();
        float[] inputs = Values(16 * 6, 4);
        float[] outputs = new float[32];
        float[] targets = Values(32, 5);
        float Error()
        {
            network.PredictBatch(inputs, outputs);
            return outputs.Zip(targets, (y, t) => (y - t) * (y - t)).Sum();
        }

        float before = Error();
        for (int step = 0; step < 200; step++)
        {
            Error();
            network.BackpropagateGradients(inputs, outputs.Zip(targets, (y, t) => (y - t) / 16).ToArray(), []);
            network.ApplyGradients();
        }

        Assert.True(Error() < before / 4);
        Assert.Equal(200, network.StepCount);
        Assert.Throws<InvalidOperationException>(() => ((ITrainableNetwork)network).TrainBatch(inputs, targets));
        Assert.Throws<InvalidOperationException>(() => ((ITrainableNetwork)network).Evaluate(inputs, targets));
    }

    [Fact]
    public void Training_memory_is_allocated_by_the_first_training_call_and_never_by_prediction()
    {
        var network = new Shipped();
        float[] input = Values(784, 6);
        float[] output = new float[10];
        network.Predict(input, output);
        network.Classify(input);
        network.PredictBatch(input, output);
        Assert.Equal(0, AllocatedBytes(() =>
        {
            network.Predict(input, output);
            network.Classify(input);
            network.PredictBatch(input, output);
        }));

        var classifier = new Classifier();
        float[] inputs = Values(33 * 21, 7);
        int[] labels = [.. Enumerable.Range(0, 33).Select(i => i % 3)];
        classifier.Predict(inputs.AsSpan(0, 21), output.AsSpan(0, 3));
        Assert.Equal(0, AllocatedBytes(() => classifier.Predict(inputs.AsSpan(0, 21), output.AsSpan(0, 3))));
        classifier.TrainBatch(inputs, labels);
        classifier.Evaluate(inputs, labels);
        Assert.Equal(0, AllocatedBytes(() =>
        {
            classifier.TrainBatch(inputs, labels);
            classifier.TrainBatch(inputs.AsSpan(0, 21), labels.AsSpan(0, 1));
            classifier.Backpropagate(inputs, labels);
            classifier.ApplyGradients();
            classifier.Evaluate(inputs, labels);
        }));
    }

    [Fact]
    public void A_frozen_layer_keeps_its_weights_and_passes_gradients_on()
    {
        var network = new Positions();
        Assert.Equal(Positions.ParameterCount, (12 * 24) + 24 + (24 * 10) + 10);
        Assert.Equal(Positions.TrainableParameterCount, (24 * 10) + 10);
        float[] kernel = new float[12 * 24];
        network.Tensors["features.kernel"].CopyTo(kernel);
        float[] inputs = Values(8 * 12, 8);
        network.TrainBatch(inputs, Enumerable.Range(0, 16).Select(i => i % 5).ToArray());
        float[] after = new float[kernel.Length];
        network.Tensors["features.kernel"].CopyTo(after);
        Assert.Equal(kernel, after);
        float[] inputGradients = new float[inputs.Length];
        network.BackpropagateGradients(inputs, Values(80, 9), inputGradients);
        Assert.Contains(inputGradients, g => g != 0);
    }

    [Fact]
    public void Dropout_repeats_its_mask_until_the_step_advances()
    {
        var network = new Positions();
        float[] inputs = Values(8 * 12, 10);
        int[] labels = [.. Enumerable.Range(0, 16).Select(i => i % 5)];
        float first = network.Backpropagate(inputs, labels);
        Assert.Equal(first, network.Backpropagate(inputs, labels));
        network.StepCount++;
        Assert.NotEqual(first, network.Backpropagate(inputs, labels));
        Assert.NotEqual(first, network.Evaluate(inputs, labels));
    }

    [Fact]
    public void Training_gives_the_same_bits_for_a_seed()
    {
        float[] Train(int seed)
        {
            var network = new Positions(seed);
            for (int step = 0; step < 5; step++)
            {
                network.TrainBatch(Values(8 * 12, step), Enumerable.Range(0, 16).Select(i => i % 5).ToArray());
            }

            return network.ParameterArena.ToArray();
        }

        Assert.Equal(Train(3), Train(3));
        Assert.NotEqual(Train(3), Train(4));
    }

    [Fact]
    public void Optimizer_state_can_be_taken_along()
    {
        float[] inputs = Values(4 * 21, 11);
        int[] labels = [0, 1, 2, 0];
        var straight = new Classifier();
        straight.TrainBatch(inputs, labels);
        var resumed = new Classifier(99);
        straight.ParameterArena.CopyTo(resumed.ParameterArena);
        straight.OptimizerState.CopyTo(resumed.OptimizerState);
        straight.TrainBatch(inputs, labels);
        resumed.TrainBatch(inputs, labels);
        Assert.Equal(straight.ParameterArena.ToArray(), resumed.ParameterArena.ToArray());
    }

    [Fact]
    public void Tiny_velocities_are_flushed_and_large_ones_kept()
    {
        var network = new Classifier();
        network.TrainBatch(Values(21, 12), new[] { 1 });
        network.LearningRate = 0;
        network.GradientArena.Clear();
        for (int step = 0; step < 2000; step++)
        {
            network.ApplyGradients();
        }

        Assert.DoesNotContain(network.OptimizerState.ToArray(), v => v != 0);
    }

    [Fact]
    public void An_empty_batch_cannot_be_trained_on()
    {
        var network = new Classifier();
        Assert.Throws<ArgumentException>(() => network.TrainBatch([], ReadOnlySpan<int>.Empty));
        Assert.Throws<ArgumentException>(() => network.Backpropagate([], ReadOnlySpan<float>.Empty));
        Assert.Throws<ArgumentException>(() => network.TrainBatch(new float[21], new float[2]));
        Assert.Throws<ArgumentException>(() => network.TrainBatch(new float[21], new float[3], new float[2]));
    }

    private static long AllocatedBytes(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
