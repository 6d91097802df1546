using System;
using System.IO;
using System.Linq;
using LeNet;
using global::Samples.Drawing;
using SkiaSharp;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class ImageFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_folder_is_a_class_in_alphabetical_order()
    {
        Draw("pear", "b.png", SKColors.Black);
        Draw("apple", "z.png", SKColors.White);
        Draw("apple", "a.png", SKColors.Red);
        File.WriteAllText(Path.Combine(_folder, "apple", "notes.txt"), "no picture");

        var images = ImageFolder.Read(_folder, side: 2, channels: 3);

        Assert.Equal(["apple", "pear"], images.Classes);
        Assert.Equal([0, 0, 1], images.Labels);
        Assert.Equal(
            [.. Enumerable.Repeat(new float[] { 1, 0, 0 }, 4), .. Enumerable.Repeat(new float[] { 1, 1, 1 }, 4), .. Enumerable.Repeat(new float[3], 4)],
            images.Pixels.Chunk(3));
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_named()
    {
        Draw("apple", "a.png", SKColors.Red);
        File.WriteAllText(Path.Combine(_folder, "apple", "broken.png"), "no picture");

        var message = Assert.Throws<InvalidDataException>(() => ImageFolder.Read(_folder, side: 2, channels: 1)).Message;

        Assert.Contains("broken.png", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pictures_is_refused() =>
        Assert.Contains("no picture", Assert.Throws<InvalidDataException>(() => ImageFolder.Read(_folder, 2, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void LeNet_takes_ten_classes_and_splits_them_evenly()
    {
        for (var kind = 0; kind < LeNetNetwork.OutputSize; kind++)
        {
            for (var picture = 0; picture < 5; picture++)
            {
                Draw($"class{kind}", $"{picture}.png", SKColors.Gray);
            }
        }

        var (training, test) = LeNetSample.ReadImages(_folder);

        Assert.Equal((40, 10), (training.Count, test.Count));
        Assert.Equal(Enumerable.Range(0, 10), test.Labels.ToArray().Order());
        Assert.All(training.Inputs.ToArray(), pixel => Assert.Equal(128 / 255f, pixel, 1e-5));
    }

    [Fact]
    public void Another_number_of_classes_is_named_with_the_expected_one()
    {
        Draw("apple", "a.png", SKColors.Red);

        var message = Assert.Throws<InvalidDataException>(() => LeNetSample.ReadImages(_folder)).Message;

        Assert.Contains("10 classes", message, StringComparison.Ordinal);
        Assert.Contains("1 folders: apple", message, StringComparison.Ordinal);
    }

    private void Draw(string kind, string name, SKColor colour)
    {
        Directory.CreateDirectory(Path.Combine(_folder, kind));
        using var bitmap = new SKBitmap(4, 4);
        bitmap.Erase(colour);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(Path.Combine(_folder, kind, name), data.ToArray());
    }
}
