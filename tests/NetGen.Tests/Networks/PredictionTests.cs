using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>What the generated prediction members promise.</summary>
public sealed class PredictionTests
{
    [Fact]
    public void All_forms_of_prediction_give_the_same_bits()
    {
        var network = new Classifier();
        float[] inputs = Values(100 * Classifier.InputSize, 1);
        float[] outputs = new float[100 * Classifier.OutputSize];
        float[] withWorkspace = new float[outputs.Length];
        var workspace = network.CreateWorkspace();
        network.PredictBatch(inputs, outputs);
        network.PredictBatch(inputs, withWorkspace, workspace);
        Assert.Equal(outputs, withWorkspace);
        for (int i = 0; i < 100; i++)
        {
            float[] output = new float[3];
            var input = inputs.AsSpan(i * Classifier.InputSize, Classifier.InputSize);
            network.Predict(input, output);
            Assert.Equal(outputs[(i * 3)..((i + 1) * 3)], output);
            network.Predict(input, output, workspace);
            Assert.Equal(outputs[(i * 3)..((i + 1) * 3)], output);
            Assert.Equal(Array.IndexOf(output, output.Max()), network.Classify(input));
            Assert.Equal(Array.IndexOf(output, output.Max()), network.Classify(input, workspace));
        }
    }

    [Fact]
    public void A_single_output_is_a_number()
    {
        var network = new Detector();
        float[] input = Values(5, 2);
        float[] output = new float[1];
        network.Predict(input, output);
        Assert.Equal(output[0], network.Predict(input));
        Assert.Equal(output[0], network.Predict(input, network.CreateWorkspace()));
        Assert.Throws<InvalidOperationException>(() => ((INetwork)network).Classify(input));
    }

    [Fact]
    public void Eight_threads_predict_on_one_network_as_one_does()
    {
        var network = new Classifier();
        const int Examples = 64;
        float[] inputs = Values(Examples * Classifier.InputSize, 3);
        float[] expected = new float[Examples * 3];
        network.PredictBatch(inputs, expected);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            float[] output = new float[3];
            for (int i = 0; i < 100_000; i++)
            {
                int example = (i + (thread * 7)) % Examples;
                network.Predict(inputs.AsSpan(example * Classifier.InputSize, Classifier.InputSize), output);
                if (!output.AsSpan().SequenceEqual(expected.AsSpan(example * 3, 3)))
                {
                    throw new InvalidOperationException($"Thread {thread} got other bits for example {example}.");
                }
            }
        });
    }

    [Fact]
    public void Wrong_lengths_name_parameter_expectation_and_what_came_before_anything_is_written()
    {
        var network = new Classifier();
        float[] output = [7, 7, 7];
        var input = Assert.Throws<ArgumentException>(() => network.Predict(new float[20], output));
        Assert.Equal("input", input.ParamName);
        Assert.Contains("20", input.Message, StringComparison.Ordinal);
        Assert.Contains("21", input.Message, StringComparison.Ordinal);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => network.Predict(new float[21], output.AsSpan(0, 2))).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => network.PredictBatch(new float[22], output)).ParamName);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => network.PredictBatch(new float[42], output)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => network.Classify(new float[1])).ParamName);
        Assert.Equal([7f, 7, 7], output);
        network.PredictBatch([], []);
    }

    [Fact]
    public void Overlapping_input_and_output_throw()
    {
        float[] memory = new float[24];
        var network = new Classifier();
        Assert.Throws<ArgumentException>(() => network.Predict(memory.AsSpan(0, 21), memory.AsSpan(20, 3)));
        network.Predict(memory.AsSpan(0, 21), memory.AsSpan(21, 3));
    }

    [Fact]
    public void A_workspace_of_another_class_throws()
    {
        var (classifier, detector) = (new Classifier(), new Detector());
        Assert.Throws<ArgumentException>(() => classifier.Predict(new float[21], new float[3], detector.CreateWorkspace()));
        Assert.Throws<ArgumentException>(() => classifier.Classify(new float[21], detector.CreateWorkspace()));
        Assert.Throws<ArgumentException>(() => detector.Predict(new float[5], classifier.CreateWorkspace()));
        Assert.Throws<ArgumentNullException>(() => detector.Predict(new float[5], (Workspace)null!));
    }

    [Fact]
    public void NaN_survives_to_the_output()
    {
        foreach (INetwork network in new INetwork[] { new Classifier(), new Detector(), new Policy(), new Shipped(), new Positions() })
        {
            float[] input = Values(network.InputSize, 4);
            input[network.InputSize / 2] = float.NaN;
            float[] output = new float[network.OutputSize];
            network.Predict(input, output);
            Assert.All(output, value => Assert.True(float.IsNaN(value), network.GetType().Name));
        }
    }

    [Fact]
    public void Whatever_stands_in_the_padding_reaches_no_output_and_no_gradient()
    {
        float[] inputs = Values(9 * 5, 5);
        float[] targets = [0, 1, 0, 1, 1, 0, 1, 0, 1];
        var clean = new Detector();
        var dirty = new Detector();
        FillPadding(dirty);
        foreach (var network in new[] { clean, dirty })
        {
            for (int step = 0; step < 3; step++)
            {
                network.TrainBatch(inputs, targets);
            }
        }

        Assert.Equal(Outputs(clean, inputs), Outputs(dirty, inputs));
        float[] expected = new float[Detector.TrainableParameterCount];
        float[] actual = new float[expected.Length];
        clean.CopyParametersTo(expected);
        dirty.CopyParametersTo(actual);
        Assert.Equal(expected, actual);

        var policy = new Policy();
        float[] before = Outputs(policy, Values(6 * 20, 6));
        FillPadding(policy);
        Assert.Equal(before, Outputs(policy, Values(6 * 20, 6)));
    }

    internal static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static float[] Outputs(INetwork network, float[] inputs)
    {
        float[] outputs = new float[inputs.Length / network.InputSize * network.OutputSize];
        network.PredictBatch(inputs, outputs);
        return outputs;
    }

    /// <summary>NaN wherever the arena keeps its value when all tensors change.</summary>
    private static void FillPadding(INetwork network)
    {
        float[] parameters = new float[network.TrainableParameterCount];
        network.CopyParametersTo(parameters);
        network.ParameterArena.Fill(float.NaN);
        network.CopyParametersFrom(parameters);
    }
}
