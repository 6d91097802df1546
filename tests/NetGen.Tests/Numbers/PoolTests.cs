using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>What finite random numbers do not show of a pool: NaN, ties and infinities, with channels that share a vector, fill it or exceed it.</summary>
public sealed class PoolTests
{
    private const int Size = 6;

    private static readonly int[] Channels = [1, 3, 6, 16, 20];

    private static readonly CompiledDeclarations Networks = new(
        from pool in (string[])["MaxPool2D(2)", "AveragePool2D(2)", "MaxPool2D(3, Stride = 1)", "GlobalMaxPool2D", "GlobalAveragePool2D"]
        from channels in Channels
        select KeyValuePair.Create($"{pool} {channels}", $"[Input({Size}, {Size}, {channels})] [{pool}] [SGD]"));

    public static TheoryData<int> Counts => [.. Channels];

    [Theory]
    [MemberData(nameof(Counts))]
    public void NaN_survives_in_its_own_window_and_channel_alone(int channels)
    {
        foreach (string pool in (string[])["MaxPool2D(2)", "AveragePool2D(2)"])
        {
            var network = Load(pool, channels);
            for (int element = 0; element < network.InputSize; element++)
            {
                float[] inputs = new float[network.InputSize];
                inputs[element] = float.NaN;
                float[] outputs = new float[network.OutputSize];
                network.Predict(inputs, outputs);

                int pixel = element / channels;
                int window = (pixel / Size / 2 * (Size / 2)) + (pixel % Size / 2);
                int[] expected = [(window * channels) + (element % channels)];
                Assert.Equal(expected, outputs.Index().Where(output => float.IsNaN(output.Item)).Select(output => output.Index));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void NaN_survives_a_global_pool_in_its_channel_alone(int channels)
    {
        foreach (string pool in (string[])["GlobalMaxPool2D", "GlobalAveragePool2D"])
        {
            var network = Load(pool, channels);
            for (int element = 0; element < network.InputSize; element += 7)
            {
                float[] inputs = new float[network.InputSize];
                inputs[element] = float.NaN;
                float[] outputs = new float[network.OutputSize];
                network.Predict(inputs, outputs);

                Assert.All(outputs.Index(), output => Assert.Equal(output.Index == element % channels, float.IsNaN(output.Item)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Of_equal_elements_the_first_one_gets_the_gradient(int channels)
    {
        float[] tiled = InputGradient(Load("MaxPool2D(2)", channels));
        Assert.All(tiled.Index(), item =>
        {
            int pixel = item.Index / channels;
            Assert.Equal(pixel / Size % 2 == 0 && pixel % Size % 2 == 0 ? 1 : 0, item.Item);
        });

        // Windows that overlap begin at every pixel but those of the last two rows and columns.
        float[] overlapping = InputGradient(Load("MaxPool2D(3, Stride = 1)", channels));
        Assert.All(overlapping.Index(), item =>
        {
            int pixel = item.Index / channels;
            Assert.Equal(pixel / Size < Size - 2 && pixel % Size < Size - 2 ? 1 : 0, item.Item);
        });

        float[] global = InputGradient(Load("GlobalMaxPool2D", channels));
        Assert.All(global.Index(), item => Assert.Equal(item.Index < channels ? 1 : 0, item.Item));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Nothing_but_minus_infinity_is_minus_infinity(int channels)
    {
        foreach (string pool in (string[])["MaxPool2D(2)", "MaxPool2D(3, Stride = 1)", "GlobalMaxPool2D"])
        {
            var network = Load(pool, channels);
            float[] outputs = new float[network.OutputSize];
            network.Predict([.. Enumerable.Repeat(float.NegativeInfinity, network.InputSize)], outputs);

            Assert.All(outputs, output => Assert.Equal(float.NegativeInfinity, output));
        }
    }

    private static ITrainableNetwork Load(string pool, int channels) => Networks.Create<ITrainableNetwork>($"{pool} {channels}");

    /// <summary>The gradient of the sum of all outputs where every input is the same.</summary>
    private static float[] InputGradient(ITrainableNetwork network)
    {
        float[] gradient = new float[network.InputSize];
        network.BackpropagateGradients(
            [.. Enumerable.Repeat(0.5f, network.InputSize)], [.. Enumerable.Repeat(1f, network.OutputSize)], gradient);
        return gradient;
    }
}
