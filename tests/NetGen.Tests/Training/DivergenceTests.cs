using System;
using System.Linq;
using NetGen.Tests.Networks;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Training;

public sealed class DivergenceTests
{
    [Fact]
    public void A_rate_that_is_too_large_is_named_and_the_last_good_epoch_comes_back()
    {
        var data = new Dataset([1, 2, 3, 4], [2f, 4, 6, 8], 1, 1);
        var network = new Line { LearningRate = 0.25f };
        var reports = new SnapshotAfterEpochs(network);
        var error = Assert.Throws<TrainingDivergedException>(() => network.Fit(data, new FitOptions { Epochs = 500, BatchSize = 2 }, reports));
        Assert.True(error.Epoch > 1);
        Assert.InRange(error.Batch, 1, 2);
        Assert.NotNull(error.Tensor);
        Assert.Null(error.Example);
        Assert.StartsWith($"Training diverged in epoch {error.Epoch}, batch {error.Batch}: ", error.Message);
        Assert.Contains("the learning rate 0.25 is too large; lower it, or limit the gradient with the optimizer's ClipNorm.", error.Message);
        Assert.EndsWith($"The network is back at the end of epoch {error.Epoch - 1}.", error.Message);
        Assert.Equal(reports.Last, Parameters(network));
        Assert.All(Parameters(network), value => Assert.True(float.IsFinite(value)));
        Assert.Equal((error.Epoch - 1) * 2, network.StepCount);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "∞")]
    public void An_input_that_is_no_number_is_named(float value, string text)
    {
        float[] inputs = new float[40 * 4];
        inputs[(17 * 4) + 2] = value;
        var network = new Learner();
        float[] before = Parameters(network);
        var error = Assert.Throws<TrainingDivergedException>(() => network.Fit(new Dataset(inputs, new int[40], 4, 3), new FitOptions { BatchSize = 64 }));
        Assert.Equal((1, 1, 17, null), (error.Epoch, error.Batch, error.Example, error.Tensor));
        Assert.Contains($"The cause is input[2] = {float.Parse(text.Replace("∞", "Infinity"))} in example 17 of the training data", error.Message);
        Assert.EndsWith("The network is back at its start.", error.Message);
        Assert.Equal(before, Parameters(network));
        Assert.Equal(0, network.StepCount);
    }

    [Fact]
    public void A_target_that_is_no_number_is_named()
    {
        var data = new Dataset([1, 2, 3], [1, float.NaN, 1], 1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() => new Line().Fit(data, new FitOptions { BatchSize = 1, Shuffle = false }));
        Assert.Equal((1, 2, 1), (error.Epoch, error.Batch, error.Example));
        Assert.Contains("target[0] = NaN in example 1", error.Message);
    }

    [Fact]
    public void Bad_validation_data_are_named()
    {
        var bad = new Dataset([1, float.NaN], [1f, 1], 1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() => new Line().Fit(Nothing(4), new FitOptions { Validation = bad }));
        Assert.Equal((1, 0, 1), (error.Epoch, error.Batch, error.Example));
        Assert.Contains("in the validation after epoch 1", error.Message);
        Assert.Contains("in example 1 of the validation data", error.Message);
    }

    [Fact]
    public void Huge_inputs_are_a_likely_cause()
    {
        float[] inputs = [.. Enumerable.Range(0, 64).Select(i => i * 1e4f)];
        var error = Assert.Throws<TrainingDivergedException>(() => new Line().Fit(new Dataset(inputs, inputs, 1, 1)));
        Assert.Contains("inputs as large as ", error.Message);
    }

    [Fact]
    public void A_parameter_that_is_no_number_is_found_at_the_end_of_the_epoch()
    {
        var network = new Line();
        var callback = new Poison(network);
        var error = Assert.Throws<TrainingDivergedException>(() => network.Fit(Nothing(4), new FitOptions { BatchSize = 2, Callbacks = [callback] }));
        Assert.Equal(("dense_1.kernel", 1, 2), (error.Tensor, error.Epoch, error.Batch));
        Assert.Contains("dense_1.kernel holds NaN", error.Message);
    }

    [Fact]
    public void A_diverged_trainer_has_ended()
    {
        using var trainer = new Trainer(new Line(), new Dataset([float.NaN], [1f], 1, 1));
        Assert.Throws<TrainingDivergedException>(() => trainer.Next());
        Assert.False(trainer.Next());
        Assert.Equal(StopReason.Diverged, trainer.History.StopReason);
    }

    private sealed class SnapshotAfterEpochs(INetwork network) : IProgress<FitProgress>
    {
        public float[] Last { get; private set; } = [];

        public void Report(FitProgress value)
        {
            if (value.Result is not null)
            {
                Last = Parameters(network);
            }
        }
    }

    private sealed class Poison(INetwork network) : FitCallback
    {
        public override void BatchEnded(Trainer trainer)
        {
            if (trainer.Batch == 2)
            {
                network.Tensors["dense_1.kernel"].CopyFrom([float.NaN]);
            }
        }
    }
}
