using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using NetGen.Testing;
using Xunit;
using PyTorchLayout = NetGen.Numerics.PyTorchLayout;
using static NetGen.Tests.Persistence.SavingTests;

namespace NetGen.Tests.Persistence;

public sealed class PyTorchTests
{
    private static readonly LoadOptions Options = new() { Layout = WeightsLayout.PyTorch, AllowMissing = true };

    [Fact]
    public void A_network_of_PyTorch_predicts_what_PyTorch_predicts()
    {
        var network = new ReferenceN2();
        network.Load(StateDict("N2"), new LoadOptions { Layout = WeightsLayout.PyTorch, Map = LayerNames });

        float[] inputs = Floats("N2.input"), outputs = new float[32 * 4];
        network.PredictBatch(inputs, outputs);
        Assert.All(outputs.Zip(Floats("N2.output")), pair => Assert.Equal(pair.Second, pair.First, 2e-6f));
    }

    /// <summary>Convolutions, and a dense layer behind a flattened image of 4×4×16.</summary>
    [Fact]
    public void An_image_network_of_PyTorch_predicts_what_PyTorch_predicts()
    {
        var network = new ReferenceN5();
        network.Load(StateDict("N5"), new LoadOptions { Layout = WeightsLayout.PyTorch });

        float[] inputs = Floats("N5.input"), outputs = new float[32 * 10];
        network.PredictBatch(inputs, outputs);
        Assert.All(outputs.Zip(Floats("N5.output")), pair => Assert.Equal(pair.Second, pair.First, 2e-6f));
    }

    [Fact]
    public void Without_the_layout_kernels_do_not_fit()
    {
        var error = LoadingTests.Refused(
            new ReferenceN2(), StateDict("N2"), new LoadOptions { Map = name => LayerNames(name).Replace("weight", "kernel") });
        Assert.Contains("'l0.weight' for 'dense_1.kernel' is 64×16 in the file, but 16×64 in the network", error.Mismatches);
    }

    /// <summary>Element (i, o) of Keras's kernel is the feature i = (row, column, channel); PyTorch counts (channel, row, column).</summary>
    [Fact]
    public void Rows_behind_a_flattened_image_are_reordered()
    {
        const int Rows = 2, Columns = 3, Channels = 4, Features = 24;
        float[] kernel = Sequence(Features * Features), alpha = Sequence(Features), bias = Sequence(Features);
        var network = new FlattenedImage();
        network.Load(
            SafetensorsFile.Of(
                ("prelu_1.weight", [Features], alpha), ("dense_1.weight", [Features, Features], kernel), ("dense_1.bias", [Features], bias)),
            Options);

        float[] actualKernel = Values(network.Tensors["dense_1.kernel"]), actualAlpha = Values(network.Tensors["prelu_1.alpha"]);
        for (int keras = 0; keras < Features; keras++)
        {
            int channel = keras % Channels, column = keras / Channels % Columns, row = keras / Channels / Columns;
            int pyTorch = (((channel * Rows) + row) * Columns) + column;
            for (int output = 0; output < Features; output++)
            {
                Assert.Equal(kernel[(output * Features) + pyTorch], actualKernel[(keras * Features) + output]);
            }

            // Behind Flatten PReLU has a parameter per feature: the only case of a vector that is reordered. A bias is not.
            Assert.Equal(alpha[pyTorch], actualAlpha[keras]);
        }

        Assert.Equal(bias, Values(network.Tensors["dense_1.bias"]));
    }

    [Fact]
    public void A_dense_layer_further_on_is_only_transposed()
    {
        var network = new FlattenedImage();
        float[] kernel = Sequence(48);
        network.Load(SafetensorsFile.Of(("dense_2.weight", [2, 24], kernel)), Options);
        float[] actual = Values(network.Tensors["dense_2.kernel"]);
        Assert.All(Enumerable.Range(0, 48), i => Assert.Equal(kernel[(i % 2 * 24) + (i / 2)], actual[i]));
    }

    [Fact]
    public void Rows_behind_a_flattened_sequence_are_reordered()
    {
        var network = new FlattenedSequence();
        float[] kernel = Sequence(120);
        network.Load(SafetensorsFile.Of(("dense_1.weight", [5, 24], kernel)), Options);
        float[] actual = Values(network.Tensors["dense_1.kernel"]);
        for (int step = 0; step < 6; step++)
        {
            for (int channel = 0; channel < 4; channel++)
            {
                for (int output = 0; output < 5; output++)
                {
                    Assert.Equal(kernel[(output * 24) + (channel * 6) + step], actual[(((step * 4) + channel) * 5) + output]);
                }
            }
        }
    }

    [Theory]
    [InlineData("3", "3", "0")]
    [InlineData("2,3", "3,2", "1,0")]
    [InlineData("2,3,4", "4,3,2", "2,1,0")]
    [InlineData("2,3,4,5", "5,4,2,3", "3,2,0,1")]
    public void The_usual_order_of_axes_follows_from_the_rank(string keras, string pyTorch, string order)
    {
        int[] shape = Numbers(keras), axes = Numbers(order);
        var layout = PyTorchLayout.Of(new TensorShape(shape));
        Assert.Equal(new TensorShape(Numbers(pyTorch)), layout.Shape);

        float[] source = Sequence(layout.Shape.Elements), result = new float[source.Length];
        layout.CopyToKeras(source, result);
        for (int place = 0; place < source.Length; place++)
        {
            // The indices of the place in PyTorch's order, put to their axes.
            int[] index = new int[axes.Length];
            for (int i = axes.Length - 1, rest = place; i >= 0; rest /= layout.Shape[i--])
            {
                index[axes[i]] = rest % layout.Shape[i];
            }

            int inKeras = Enumerable.Range(0, shape.Length).Aggregate(0, (sum, axis) => (sum * shape[axis]) + index[axis]);
            Assert.Equal(source[place], result[inKeras]);
        }
    }

    /// <summary>Depthwise: (height, width, channels, multiplier) from (channels · multiplier, 1, height, width).</summary>
    [Fact]
    public void Depthwise_kernels_are_reordered()
    {
        const int H = 2, W = 2, C = 3, M = 4;
        var network = new Depthwise();
        float[] source = Sequence(H * W * C * M), bias = Sequence(C * M), gamma = [.. bias.Select(x => x + 0.5f)], beta = [.. bias.Select(x => -x)];
        network.Load(
            SafetensorsFile.Of(
                ("depthwiseconv2d_1.weight", [C * M, 1, H, W], source),
                ("depthwiseconv2d_1.bias", [C * M], bias),
                ("layernormalization_1.weight", [C * M], gamma),
                ("layernormalization_1.bias", [C * M], beta)),
            new LoadOptions { Layout = WeightsLayout.PyTorch });

        float[] kernel = Values(network.Tensors["depthwiseconv2d_1.kernel"]);
        Assert.All(Enumerable.Range(0, source.Length), keras =>
        {
            int m = keras % M, c = keras / M % C, w = keras / M / C % W, h = keras / M / C / W;
            Assert.Equal(source[(((((c * M) + m) * H) + h) * W) + w], kernel[keras]);
        });
        Assert.Equal(bias, Values(network.Tensors["depthwiseconv2d_1.bias"]));
        Assert.Equal(gamma, Values(network.Tensors["layernormalization_1.gamma"]));
        Assert.Equal(beta, Values(network.Tensors["layernormalization_1.beta"]));
    }

    [Fact]
    public void Layouts_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>("order", () => new PyTorchLayout([6], [2, 3], [0, 0]));
        Assert.Throws<ArgumentException>("order", () => new PyTorchLayout([6], [2, 3], [0]));
        Assert.Throws<ArgumentException>("shape", () => new PyTorchLayout([5], [2, 3], [0, 1]));
        Assert.Throws<ArgumentException>("source", () => PyTorchLayout.Of(new TensorShape(2, 3)).CopyToKeras(new float[6], new float[5]));
    }

    /// <summary>l0, l1, l2 are dense_1, dense_2, dense_3.</summary>
    private static string LayerNames(string name) => $"dense_{name[1] - '0' + 1}{name[2..]}";

    private static byte[] StateDict(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ReferenceData.Require($"networks/{name}.json")));
        float[] weights = Floats($"{name}.weights");
        return SafetensorsFile.Of([.. document.RootElement.GetProperty("weights").GetProperty("tensors").EnumerateArray().Select(tensor =>
        {
            int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())];
            int offset = tensor.GetProperty("offset_floats").GetInt32();
            return (tensor.GetProperty("name").GetString()!, shape, weights.AsSpan(offset, shape.Aggregate(1, (a, b) => a * b)).ToArray());
        })]);
    }

    private static float[] Floats(string file) =>
        MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(ReferenceData.Require($"networks/{file}.bin"))).ToArray();

    private static int[] Numbers(string text) => [.. text.Split(',').Select(int.Parse)];

    private static float[] Sequence(int count) => [.. Enumerable.Range(0, count).Select(i => (float)i)];
}
