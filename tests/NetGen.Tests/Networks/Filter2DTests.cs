using System;
using System.Linq;
using NetGen.Testing;
using NetGen.Tests.Numbers;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Fixed filters hold what was written, and respond as by hand.</summary>
public sealed class Filter2DTests
{
    public static TheoryData<string, double[]> Presets => new()
    {
        { "Identity", [0, 0, 0, 0, 1, 0, 0, 0, 0] },
        { "Vertical", [1, 0, -1, 1, 0, -1, 1, 0, -1] },
        { "Horizontal", [1, 1, 1, 0, 0, 0, -1, -1, -1] },
        { "SobelX", [-1, 0, 1, -2, 0, 2, -1, 0, 1] },
        { "SobelY", [-1, -2, -1, 0, 0, 0, 1, 2, 1] },
        { "PrewittX", [-1, 0, 1, -1, 0, 1, -1, 0, 1] },
        { "PrewittY", [-1, -1, -1, 0, 0, 0, 1, 1, 1] },
        { "ScharrX", [-3, 0, 3, -10, 0, 10, -3, 0, 3] },
        { "ScharrY", [-3, -10, -3, 0, 0, 0, 3, 10, 3] },
        { "Laplacian", [0, 1, 0, 1, -4, 1, 0, 1, 0] },
        { "Sharpen", [0, -1, 0, -1, 5, -1, 0, -1, 0] },
        { "Emboss", [-2, -1, 0, -1, 1, 1, 0, 1, 2] },
        { "BoxBlur", [1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0] },
        { "Gaussian", [0.0625, 0.125, 0.0625, 0.125, 0.25, 0.125, 0.0625, 0.125, 0.0625] },
    };

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_laid_over_the_image_as_it_is_written(string name, double[] weights)
    {
        var network = NetworkCompiler.Create<INetwork>($"[Input(3, 3, 1)] [Filter2D(Filter.{name})]");
        Assert.Equal(weights.ToFloats(), Enumerable.Range(0, 9).Select(pixel => Response(network, 9, pixel).Single()));
    }

    [Fact]
    public void Every_preset_is_tested_here() =>
        Assert.Equal(Enum.GetNames<Filter>().Order(), Presets.Select(preset => preset.Data.Item1).Order());

    [Fact]
    public void Weights_are_listed_filter_by_filter_row_by_row_channel_by_channel()
    {
        // Filter 0 is 1 … 8, filter 1 is 11 … 18; each has two rows of two pixels of two channels.
        var network = NetworkCompiler.Create<INetwork>(
            "[Input(2, 2, 2)] [Filter2D(2, 2, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18)]");
        for (int element = 0; element < 8; element++)
        {
            Assert.Equal([element + 1f, element + 11f], Response(network, 8, element));
        }

        Assert.Equal([2, 2, 2, 2], network.Tensors["filter2d_1.kernel"].Shape);
        Assert.Equal(
            [1f, 11, 2, 12, 3, 13, 4, 14, 5, 15, 6, 16, 7, 17, 8, 18], CompiledDeclarations.Values(network.Tensors["filter2d_1.kernel"]));
        Assert.Equal(0, network.TrainableParameterCount);
    }

    [Fact]
    public void One_slice_serves_every_channel()
    {
        var network = NetworkCompiler.Create<INetwork>("[Input(1, 2, 3)] [Filter2D(1, 2, 5, 7)]");
        Assert.Equal([5f, 5, 5, 7, 7, 7], Enumerable.Range(0, 6).Select(element => Response(network, 6, element).Single()));
    }

    [Fact]
    public void Named_filters_are_channels_of_the_output_and_see_all_channels()
    {
        var network = NetworkCompiler.Create<INetwork>("[Input(3, 3, 3)] [Filter2D(Filter.SobelX, Filter.Identity, Filter.Laplacian)]");
        for (int channel = 0; channel < 3; channel++)
        {
            Assert.Equal([-2f, 0, 1], Response(network, 27, (3 * 3) + channel));
            Assert.Equal([0f, 1, -4], Response(network, 27, (4 * 3) + channel));
        }
    }

    [Fact]
    public void Per_channel_every_filter_sees_one_channel()
    {
        var network = NetworkCompiler.Create<INetwork>("[Input(1, 2, 2)] [Filter2D(1, 2, 1, 2, 3, 4, PerChannel = true)]");

        // Output channels: channel 0 by filters 0 and 1, then channel 1.
        Assert.Equal([1f, 3, 0, 0], Response(network, 4, 0));
        Assert.Equal([0f, 0, 1, 3], Response(network, 4, 1));
        Assert.Equal([2f, 4, 0, 0], Response(network, 4, 2));
        Assert.Equal([0f, 0, 2, 4], Response(network, 4, 3));
    }

    [Fact]
    public void Training_leaves_a_fixed_filter_alone()
    {
        var network = NetworkCompiler.Create<ITrainableNetwork>(
            "[Input(6, 6, 1)] [Conv2D(1, 3)] [Filter2D(Filter.Gaussian, Padding = Padding.Same)] [MeanSquaredError] [SGD(0.1)]");
        float[] filter = CompiledDeclarations.Values(network.Tensors["filter2d_1.kernel"]);
        float[] kernel = CompiledDeclarations.Values(network.Tensors["conv2d_1.kernel"]);
        float[] image = [.. Enumerable.Range(0, 36).Select(pixel => MathF.Sin(pixel))];

        network.TrainBatch(image, new float[16]);

        Assert.Equal(filter, CompiledDeclarations.Values(network.Tensors["filter2d_1.kernel"]));
        Assert.NotEqual(kernel, CompiledDeclarations.Values(network.Tensors["conv2d_1.kernel"]));
    }

    private static float[] Response(INetwork network, int elements, int element)
    {
        float[] image = new float[elements];
        float[] response = new float[network.OutputSize];
        image[element] = 1;
        network.Predict(image, response);
        return response;
    }
}
