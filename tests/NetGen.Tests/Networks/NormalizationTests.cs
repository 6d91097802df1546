using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Normalisations: moving statistics, folded weights that follow their parameters, and fitting to data.</summary>
public sealed class NormalizationTests
{
    private const int Examples = 20;
    private const double Tolerance = 2e-5;

    private static readonly Oracle Reference = Oracle.Parse("""
        [Input(7)] [Normalization] [Dense(33, UseBias = false)] [BatchNormalization(Momentum = 0.75)] [ReLU]
        [BatchNormalization(Momentum = 0.5, Name = "loose")] [Tanh] [Dense(3)] [BatchNormalization(Trainable = false, Name = "frozen")]
        [MeanSquaredError] [SGD(0.05, Momentum = 0.9)]
        """);

    private static readonly float[] Inputs = RandomExamples.Inputs(Reference, Examples, 1);
    private static readonly float[] Targets = RandomExamples.Targets(Reference, Examples, 2);

    public static TheoryData<string> Changes => ["tensors", "parameters", "arena", "train", "apply"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Predictions_see_every_change_of_parameters(string change)
    {
        var network = Loaded(3);
        RequirePredictions(network);
        float[] before = Predict(network);
        switch (change)
        {
            case "tensors":
                Load(network, 4);
                break;
            case "parameters":
                float[] parameters = new float[Normalized.TrainableParameterCount];
                network.CopyParametersTo(parameters);
                network.CopyParametersFrom([.. parameters.Select(p => 0.5f * p)]);
                break;
            case "arena":
                foreach (ref float p in network.ParameterArena)
                {
                    p *= 1.5f;
                }

                break;
            case "train":
                network.TrainBatch(Inputs, Targets);
                break;
            default:
                network.Backpropagate(Inputs, Targets);
                Assert.Equal(before, Predict(network));
                network.ApplyGradients();
                break;
        }

        Assert.NotEqual(before, Predict(network));
        RequirePredictions(network);
    }

    [Fact]
    public void A_folded_network_keeps_nothing_of_its_normalisations_but_their_weights()
    {
        // Two values lie between three kernels: dense, the loose normalisation, dense. The others are in the weights beside them.
        Assert.Equal((48 + 48) * sizeof(float), Normalized.ScratchBytes);
        Assert.Equal(7 * 33 + 33 * 3, Normalized.MultiplyAdds);
        Assert.Equal(14 + 7 * 33 + 4 * 33 + 4 * 33 + 33 * 3 + 3 + 4 * 3, Normalized.ParameterCount);
        Assert.Equal(7 * 33 + 2 * 33 + 2 * 33 + 33 * 3 + 3, Normalized.TrainableParameterCount);
    }

    [Fact]
    public void A_batch_has_the_bits_of_single_predictions()
    {
        var network = Loaded(5);
        float[] batch = Predict(network);
        float[] single = new float[3];
        for (int i = 0; i < Examples; i++)
        {
            network.Predict(Inputs.AsSpan(i * 7, 7), single);
            Assert.Equal(batch[(i * 3)..((i + 1) * 3)], single);
        }
    }

    [Fact]
    public void Eight_threads_that_find_stale_weights_predict_the_same_bits()
    {
        var network = Loaded(6);
        for (int round = 0; round < 20; round++)
        {
            Load(network, round);
            float[][] outputs = new float[8][];
            using var together = new Barrier(outputs.Length);
            Thread[] threads = [.. Enumerable.Range(0, outputs.Length).Select(i => new Thread(() =>
            {
                together.SignalAndWait();
                outputs[i] = Predict(network);
            }))];
            foreach (var thread in threads)
            {
                thread.Start();
            }

            foreach (var thread in threads)
            {
                thread.Join();
            }

            var alone = Loaded(round);
            Assert.All(outputs, output => Assert.Equal(Predict(alone), output));
        }
    }

    [Fact]
    public void A_training_step_has_the_bits_of_gradient_and_update_apart_in_every_tensor()
    {
        RequireSameSteps(Loaded(7), Loaded(7), Inputs, Targets);
        float[] inputs = [.. Enumerable.Range(0, 9 * 60).Select(i => MathF.Sin(i * i))];
        float[] targets = [.. Enumerable.Range(0, 9 * 6).Select(i => MathF.Cos(i))];
        RequireSameSteps(new ClippedNormalized(), new ClippedNormalized(), inputs, targets);
    }

    [Fact]
    public void Moving_statistics_take_in_each_batch_when_it_is_applied_and_not_before()
    {
        var network = Loaded(8);
        var expected = Tensors(8);
        string[] moving = ["batchnormalization_1.moving_mean", "batchnormalization_1.moving_variance", "loose.moving_mean", "loose.moving_variance"];
        network.ApplyGradients();
        RequireTensors("without a batch", expected, network, moving);
        network.Evaluate(Inputs, Targets);
        network.Backpropagate(Inputs, Targets);
        RequireTensors("after Backpropagate", expected, network, moving);
        network.LearningRate = 0;
        for (int step = 0; step < 3; step++)
        {
            Reference.MoveStatistics(expected, Inputs.ToDoubles());
            network.TrainBatch(Inputs, Targets);
        }

        RequireTensors("after three steps", expected, network, moving);
        var frozen = Tensors(8);
        RequireTensors("frozen", frozen, network, "frozen.gamma", "frozen.beta", "frozen.moving_mean", "frozen.moving_variance");
        RequireTensors("not trained", frozen, network, "normalization_1.mean", "normalization_1.variance");
    }

    [Fact]
    public void Predicting_and_training_in_turn_allocate_nothing()
    {
        var network = Loaded(9);
        float[] output = new float[Examples * 3];
        void Run()
        {
            network.TrainBatch(Inputs, Targets);
            network.Predict(Inputs.AsSpan(0, 7), output.AsSpan(0, 3));
            network.Backpropagate(Inputs, Targets);
            network.ApplyGradients();
            network.Evaluate(Inputs, Targets);
            network.PredictBatch(Inputs, output);
        }

        Run();
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Adapt_fits_mean_and_variance_of_every_channel()
    {
        var network = new Sequences();
        Assert.Equal([0f, 0f], Values(network, "normalization_1.mean"));
        Assert.Equal([1f, 1f], Values(network, "normalization_1.variance"));
        float[] inputs = [.. Enumerable.Range(0, 9 * 12).Select(i => i % 2 == 0 ? 1e6f + i % 7 : 0.01f * MathF.Sin(i))];
        network.Adapt(inputs);
        for (int c = 0; c < 2; c++)
        {
            double[] channel = [.. inputs.Where((_, i) => i % 2 == c).Select(x => (double)x)];
            double mean = channel.Average();
            double variance = channel.Average(x => (x - mean) * (x - mean));
            Assert.Equal((float)mean, Values(network, "normalization_1.mean")[c]);
            Assert.Equal(variance, Values(network, "normalization_1.variance")[c], 1e-6 * variance);
        }

        Assert.Equal([0f, 0f, 0f, 0f, 0f], Values(network, "inner.mean"));
        Assert.IsAssignableFrom<IAdaptableNetwork>(network);
        Assert.IsNotAssignableFrom<IAdaptableNetwork>(new Classifier());
    }

    [Fact]
    public void An_adapted_network_takes_raw_values()
    {
        var network = new Deployed();
        var plain = Oracle.Parse("[Input(3)] [Dense(4)] [Tanh] [Dense(1)]");
        float[] raw = [.. Enumerable.Range(0, 300).Select(i => (i % 3) switch { 0 => 50 + 9 * MathF.Sin(i), 1 => 5f, _ => 0.001f * MathF.Cos(i) })];
        network.Adapt(raw);
        network.Adapt(raw);
        float[] mean = Values(network, "normalization_1.mean"), variance = Values(network, "normalization_1.variance");

        // The second number never changes: it is moved to zero, and not divided by zero.
        Assert.Equal([5f, 0f], [mean[1], variance[1]]);
        double[] scaled = [.. raw.Select((x, i) => (x - (double)mean[i % 3]) / Math.Max(Math.Sqrt(variance[i % 3]), 1e-7))];
        float[] outputs = new float[100];
        network.PredictBatch(raw, outputs);
        var tensors = plain.Tensors.ToDictionary(tensor => tensor.Name, tensor => Values(network, tensor.Name).ToDoubles());
        Difference.Require("outputs", plain.Forward(tensors, scaled), outputs, 1e-4);
        Assert.Equal(outputs[7], network.Predict(raw.AsSpan(21, 3)));
    }

    [Fact]
    public void Adapt_refuses_what_it_cannot_use_and_changes_nothing()
    {
        var network = new Deployed();
        Assert.Throws<ArgumentException>("inputs", () => network.Adapt(new float[4]));
        Assert.Throws<ArgumentException>("inputs", () => network.Adapt([]));
        var error = Assert.Throws<ArgumentException>("inputs", () => network.Adapt([1, 2, 3, 4, float.NaN, 6]));
        Assert.StartsWith("inputs[4] is NaN: statistics need finite values.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("inputs", () => network.Adapt([1, 2, float.PositiveInfinity]));
        Assert.Equal([0f, 0f, 0f], Values(network, "normalization_1.mean"));
        Assert.Equal([1f, 1f, 1f], Values(network, "normalization_1.variance"));
        var inner = Assert.Throws<InvalidOperationException>(() => new InnerNormalization().Adapt([1, 2]));
        Assert.Contains("InnerNormalization", inner.Message, StringComparison.Ordinal);
    }

    private static void RequireSameSteps(ITrainableNetwork together, ITrainableNetwork apart, float[] inputs, float[] targets)
    {
        for (int step = 0; step < 4; step++)
        {
            float loss = together.TrainBatch(inputs, targets);
            Assert.Equal(loss, apart.Backpropagate(inputs, targets));
            apart.ApplyGradients();
        }

        Assert.All(together.Tensors, tensor => Assert.Equal(Values(together, tensor.Name), Values(apart, tensor.Name)));
    }

    private static Normalized Loaded(int seed)
    {
        var network = new Normalized();
        Load(network, seed);
        return network;
    }

    private static void Load(Normalized network, int seed)
    {
        foreach (var (name, values) in Tensors(seed))
        {
            network.Tensors[name].CopyFrom(values.ToFloats());
        }
    }

    private static Dictionary<string, double[]> Tensors(int seed) =>
        RandomExamples.Tensors(Reference, seed).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());

    private static float[] Predict(Normalized network)
    {
        float[] outputs = new float[Examples * 3];
        network.PredictBatch(Inputs, outputs);
        return outputs;
    }

    private static void RequirePredictions(Normalized network)
    {
        var tensors = Reference.Tensors.ToDictionary(tensor => tensor.Name, tensor => Values(network, tensor.Name).ToDoubles());
        Difference.Require("outputs", Reference.Forward(tensors, Inputs.ToDoubles()), Predict(network), Tolerance);
        double loss = Reference.Loss(tensors, Inputs.ToDoubles(), Targets.ToDoubles());
        Difference.Require("loss", [loss], [network.Evaluate(Inputs, Targets)], Tolerance);
    }

    private static void RequireTensors(
        string when, IReadOnlyDictionary<string, double[]> expected, INetwork network, params string[] names) =>
        Assert.All(names, name => Difference.Require($"{name} {when}", expected[name], Values(network, name), Tolerance));

    private static float[] Values(INetwork network, string tensor)
    {
        float[] values = new float[network.Tensors[tensor].Length];
        network.Tensors[tensor].CopyTo(values);
        return values;
    }
}
