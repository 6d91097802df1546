using System;
using Samples.Drawing;

namespace LeNet;

/// <summary>
/// What the network has learned and what it sees: the six filters of the first convolution (blue is a positive weight, red a negative one),
/// the response of each to an image, and the sixteen responses of the second convolution.
/// </summary>
public static class FeatureSheet
{
    private const int Columns = 8;
    private const int Side = 112;
    private const int Filters = 6;
    private const int FilterSide = 5;

    public static void Write(LeNetNetwork network, ReadOnlySpan<float> image, string path)
    {
        using var sheet = new Sheet(Columns, rows: 4, Side);
        using var picture = Bitmaps.Image(image, network.InputShape[0], channels: 1);
        sheet.Draw(0, 1, picture, "image");
        DrawChannels(sheet, place: 1, Kernel(network), FilterSide, Filters, "filter");

        var first = new float[LeNetNetwork.FirstSize];
        network.PredictFirst(image, first);
        DrawChannels(sheet, Columns + 1, first, width: 28, Filters, "response");

        var second = new float[LeNetNetwork.SecondSize];
        network.PredictSecond(image, second);
        DrawChannels(sheet, 2 * Columns, second, width: 10, channels: 16, "second");
        sheet.Write(path);
    }

    /// <summary>The first convolution's weights; in the kernel as in an image the last axis tells the filters apart.</summary>
    private static float[] Kernel(LeNetNetwork network)
    {
        var tensor = network.Tensors["conv1.kernel"];
        var kernel = new float[tensor.Length];
        tensor.CopyTo(kernel);
        return kernel;
    }

    private static void DrawChannels(Sheet sheet, int place, float[] values, int width, int channels, string caption)
    {
        for (var i = 0; i < channels; i++)
        {
            using var bitmap = Bitmaps.Signed(values, width, channels, i);
            sheet.Draw((place + i) % Columns, (place + i) / Columns, bitmap, $"{caption} {i + 1}", smooth: false);
        }
    }
}
