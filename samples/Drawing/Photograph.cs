using System;
using System.IO;
using SkiaSharp;

namespace Samples.Drawing;

/// <summary>Reads photographs as networks take them.</summary>
public static class Photograph
{
    /// <summary>
    /// The largest square in the middle of a picture, scaled to what a network expects: the shape of its input is fixed when it is
    /// compiled.
    /// </summary>
    /// <param name="path">A PNG, JPEG or WebP file.</param>
    /// <param name="side">Width and height of the result.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <returns>Values from 0 to 1: rows, columns, channels.</returns>
    public static float[] Read(string path, int side, int channels)
    {
        using var photograph = SKBitmap.Decode(path) ?? throw new InvalidDataException($"'{path}' is not a picture that can be read.");
        using var scaled = Square(photograph, side);
        var pixels = new float[side * side * channels];
        for (var i = 0; i < side * side; i++)
        {
            var colour = scaled.GetPixel(i % side, i / side);
            if (channels == 1)
            {
                // How bright an eye finds red, green and blue (ITU-R BT.601).
                pixels[i] = ((0.299f * colour.Red) + (0.587f * colour.Green) + (0.114f * colour.Blue)) / 255;
            }
            else
            {
                (pixels[3 * i], pixels[(3 * i) + 1], pixels[(3 * i) + 2]) = (colour.Red / 255f, colour.Green / 255f, colour.Blue / 255f);
            }
        }

        return pixels;
    }

    private static SKBitmap Square(SKBitmap photograph, int side)
    {
        var shorter = Math.Min(photograph.Width, photograph.Height);
        var middle = SKRect.Create((photograph.Width - shorter) / 2, (photograph.Height - shorter) / 2, shorter, shorter);
        var square = new SKBitmap(side, side);
        using var canvas = new SKCanvas(square);
        using var image = SKImage.FromBitmap(photograph);
        canvas.DrawImage(image, middle, SKRect.Create(side, side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return square;
    }
}
