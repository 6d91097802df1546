using System;
using NetGen;
using Samples;
using Samples.Drawing;
using SkiaSharp;

namespace QuickStart.Pictures;

/// <summary>The first test images with the class that the network gives them; a wrong one is framed and says what it is.</summary>
public static class PredictionGrid
{
    private const int Columns = 12;
    private const int LinesOfImages = 5;
    private const int ImageSide = 84;
    private const int CellWidth = 104;
    private const int CellHeight = 138;
    private const int Margin = 18;
    private const int TextHeight = 10;

    private static readonly SKColor Ink = new(0x22, 0x2B, 0x45);
    private static readonly SKColor Right = new(0x2F, 0x85, 0x5A);
    private static readonly SKColor Wrong = new(0xD6, 0x33, 0x3F);
    private static readonly SKColor Frame = new(0xE3, 0xE7, 0xEF);

    public static void Write(FashionNetwork network, Dataset images, string path)
    {
        using var surface = SKSurface.Create(new SKImageInfo((Columns * CellWidth) + (2 * Margin), (LinesOfImages * CellHeight) + (2 * Margin)));
        surface.Canvas.Clear(SKColors.White);
        for (var i = 0; i < Columns * LinesOfImages; i++)
        {
            var x = Margin + (i % Columns * CellWidth) + ((CellWidth - ImageSide) / 2);
            var y = Margin + (i / Columns * CellHeight);
            DrawCell(surface.Canvas, images.Input(i), network.Classify(images.Input(i)), images.Labels[i], x, y);
        }

        Png.Write(surface, path);
    }

    private static void DrawCell(SKCanvas canvas, ReadOnlySpan<float> image, int predicted, int actual, int x, int y)
    {
        var right = predicted == actual;
        var place = SKRect.Create(x, y, ImageSide, ImageSide);
        using var bitmap = ToBitmap(image);
        using var picture = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(picture, place, new SKSamplingOptions(SKFilterMode.Nearest));
        using var frame = new SKPaint { Color = right ? Frame : Wrong, IsStroke = true, StrokeWidth = right ? 1 : 3, IsAntialias = true };
        place.Inflate(4, 4);
        canvas.DrawRoundRect(place, 4, 4, frame);

        var centre = x + (ImageSide / 2f);
        var below = y + ImageSide + 12;
        Lettering.Draw(canvas, FashionData.ClassNames[predicted], centre, below, TextHeight, right ? Right : Wrong, anchor: 0.5f);
        if (!right)
        {
            Lettering.Draw(canvas, $"is: {FashionData.ClassNames[actual]}", centre, below + 16, TextHeight, Ink, anchor: 0.5f);
        }
    }

    /// <summary>Dark on white, as on paper; the set itself is white on black.</summary>
    private static SKBitmap ToBitmap(ReadOnlySpan<float> image)
    {
        const int Side = 28;
        var bitmap = new SKBitmap(Side, Side);
        for (var i = 0; i < image.Length; i++)
        {
            bitmap.SetPixel(i % Side, i / Side, Bitmaps.Blend(SKColors.White, Ink, image[i]));
        }

        return bitmap;
    }
}
