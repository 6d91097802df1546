using System;
using System.IO;
using System.Linq;
using LeNet;
using SkiaSharp;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class LeNetTests
{
    private static readonly (Dataset Training, Dataset Test) Data = (global::Samples.FashionData.Training(), global::Samples.FashionData.Test());

    private static readonly Lazy<(LeNetNetwork Network, History History)> Trained = new(() =>
    {
        var network = new LeNetNetwork(1);
        return (network, LeNetSample.Train(network, Data.Training, Data.Test, LeNetSample.MiniEpochs, seed: 1));
    });

    [Fact]
    public void Names_at_least_84_percent_of_the_test_images_rightly()
    {
        var (network, history) = Trained.Value;

        var named = Enumerable.Range(0, Data.Test.Count).Count(i => network.Classify(Data.Test.Input(i)) == Data.Test.Labels[i]);

        Assert.InRange(named / (double)Data.Test.Count, 0.84, 1);
        Assert.Equal(named / (double)Data.Test.Count, history.Last.ValidationMetrics[Metric.Accuracy], 1e-9);
    }

    [Fact]
    public void The_rate_is_lowered_on_the_way()
    {
        var rates = Trained.Value.History.Select(epoch => epoch.LearningRate).ToArray();

        Assert.Equal(LeNetSample.MiniEpochs, rates.Length);
        Assert.Equal(rates.OrderDescending(), rates);
        Assert.InRange(rates[^1], 0, rates[0] / 50);
    }

    [Fact]
    public void Response_maps_are_the_convolution_by_the_learned_filters()
    {
        const int Side = 28, Kernel = 5, Filters = 6, Rim = Kernel / 2;
        var network = Trained.Value.Network;
        var (kernel, bias, image) = (Tensor("conv1.kernel"), Tensor("conv1.bias"), Data.Test.Input(0).ToArray());
        var maps = new float[LeNetNetwork.FirstSize];

        network.PredictFirst(image, maps);

        Assert.Equal(Side * Side * Filters, maps.Length);
        for (var i = 0; i < maps.Length; i++)
        {
            var (row, column, filter) = (i / Filters / Side, i / Filters % Side, i % Filters);
            double sum = bias[filter];
            for (var tap = 0; tap < Kernel * Kernel; tap++)
            {
                var (y, x) = (row + (tap / Kernel) - Rim, column + (tap % Kernel) - Rim);
                sum += y is >= 0 and < Side && x is >= 0 and < Side ? kernel[(tap * Filters) + filter] * image[(y * Side) + x] : 0;
            }

            Assert.Equal(Math.Max(sum, 0), maps[i], 1e-5);
        }

        float[] Tensor(string name)
        {
            var values = new float[network.Tensors[name].Length];
            network.Tensors[name].CopyTo(values);
            return values;
        }
    }

    [Fact]
    public void The_picture_shows_filters_and_responses()
    {
        var path = Path.GetTempFileName();
        try
        {
            FeatureSheet.Write(Trained.Value.Network, Data.Test.Input(0), path);

            using var picture = SKBitmap.Decode(path);
            Assert.True(picture.Width >= 900 && picture.Height >= 500);
            Assert.Contains(picture.Pixels, pixel => pixel.Red > pixel.Blue + 50);
            Assert.Contains(picture.Pixels, pixel => pixel.Blue > pixel.Red + 50);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Options_that_are_not_understood_say_how_the_program_is_used()
    {
        Assert.Throws<FormatException>(() => LeNet.Options.Parse(["--mnist"]));
        Assert.Throws<FormatException>(() => LeNet.Options.Parse(["--seeds", "0"]));
        Assert.Throws<FormatException>(() => LeNet.Options.Parse(["--seeds", "many"]));
        Assert.Equal(new LeNet.Options("folder", null, 3), LeNet.Options.Parse(["--mnist", "folder", "--seeds", "3"]));
        Assert.Equal(new LeNet.Options(null, "folder", 1), LeNet.Options.Parse(["--images", "folder"]));
    }
}
