using System;
using SkiaSharp;

namespace Samples.Drawing;

/// <summary>Pictures of tensors: rows, columns and channels, channels last.</summary>
public static class Bitmaps
{
    private const int Shades = 8;

    private static readonly SKColor Positive = new(0x0B, 0x3C, 0x8C);
    private static readonly SKColor Negative = new(0xB8, 0x1D, 0x24);

    /// <summary>An image of one channel (grey) or three (red, green, blue) whose values go from 0 to 1.</summary>
    public static SKBitmap Image(ReadOnlySpan<float> pixels, int width, int channels)
    {
        var bitmap = new SKBitmap(width, pixels.Length / (width * channels));
        for (var i = 0; i < bitmap.Width * bitmap.Height; i++)
        {
            var pixel = pixels.Slice(i * channels, channels);
            bitmap.SetPixel(i % width, i / width, new SKColor(Level(pixel[0]), Level(pixel[channels / 2]), Level(pixel[^1])));
        }

        return bitmap;
    }

    /// <summary>
    /// One channel with signs: white where it is 0, blue where it is positive, red where negative. Half of the largest magnitude has the
    /// full colour already, or a few strong places would leave the others pale. Eight shades of each are enough for the eye, and keep the file
    /// small.
    /// </summary>
    public static SKBitmap Signed(ReadOnlySpan<float> values, int width, int channels = 1, int channel = 0)
    {
        var largest = float.Epsilon;
        for (var i = channel; i < values.Length; i += channels)
        {
            largest = MathF.Max(largest, MathF.Abs(values[i]));
        }

        var bitmap = new SKBitmap(width, values.Length / (width * channels));
        for (var i = 0; i < bitmap.Width * bitmap.Height; i++)
        {
            var value = values[(i * channels) + channel];
            var shade = MathF.Round(Shades * MathF.Min(MathF.Abs(value) / largest * 2, 1)) / Shades;
            bitmap.SetPixel(i % width, i / width, Blend(SKColors.White, value > 0 ? Positive : Negative, shade));
        }

        return bitmap;
    }

    /// <summary>Between two colours: the first with a share of 0, the second with 1.</summary>
    public static SKColor Blend(SKColor from, SKColor to, float share) => new(
        (byte)(from.Red + ((to.Red - from.Red) * share)),
        (byte)(from.Green + ((to.Green - from.Green) * share)),
        (byte)(from.Blue + ((to.Blue - from.Blue) * share)));

    private static byte Level(float value) => (byte)Math.Clamp(MathF.Round(value * 255), 0, 255);
}
