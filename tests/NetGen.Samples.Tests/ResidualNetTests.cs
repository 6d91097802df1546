using System.Linq;
using ResidualNet;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class ResidualNetTests
{
    private static readonly (Dataset Training, Dataset Test) Data = (global::Samples.FashionData.Training(), global::Samples.FashionData.Test());

    [Fact]
    public void Names_at_least_83_percent_of_the_test_images_rightly()
    {
        var network = new ResidualNetwork(1);

        var history = ResidualNetSample.Train(network, Data.Training, Data.Test, seed: 1);

        var named = Enumerable.Range(0, Data.Test.Count).Count(i => network.Classify(Data.Test.Input(i)) == Data.Test.Labels[i]);
        Assert.InRange(named / (double)Data.Test.Count, 0.83, 1);
        Assert.Equal(named / (double)Data.Test.Count, history.Last.ValidationMetrics[Metric.Accuracy], 1e-9);
    }

    [Fact]
    public void A_block_whose_convolutions_count_for_nothing_lets_everything_pass()
    {
        var network = new ResidualNetwork(1);
        var before = Predict(network);

        // The last normalisation of each of the three blocks, after the one behind the first convolution and one inside the block.
        foreach (var name in new[] { "batchnormalization_3", "batchnormalization_5", "batchnormalization_7" })
        {
            Fill(network, $"{name}.gamma", 0);
        }

        var passing = Predict(network);
        Assert.NotEqual(before, passing);
        for (var convolution = 2; convolution <= 7; convolution++)
        {
            Fill(network, $"conv2d_{convolution}.kernel", 0.1f);
        }

        Assert.Equal(passing, Predict(network));
        Fill(network, "conv2d_1.kernel", 0.1f);
        Assert.NotEqual(passing, Predict(network));
    }

    [Fact]
    public void Three_blocks_stand_between_the_first_convolution_and_the_classes()
    {
        const int First = 9 * 16, Block = 2 * 9 * 16 * 16, Normalizations = 7 * 4 * 16, Dense = (7 * 7 * 16 * 10) + 10;

        Assert.Equal(First + (3 * Block) + Normalizations + Dense, ResidualNetwork.ParameterCount);
    }

    private static float[] Predict(ResidualNetwork network)
    {
        var probabilities = new float[ResidualNetwork.OutputSize];
        network.Predict(Data.Test.Input(0), probabilities);
        return probabilities;
    }

    private static void Fill(ResidualNetwork network, string name, float value)
    {
        var tensor = network.Tensors[name];
        tensor.CopyFrom(Enumerable.Repeat(value, tensor.Length).ToArray());
    }
}
