using System;
using SkiaSharp;

namespace Samples.Drawing;

/// <summary>A page of square pictures side by side, each with a line of text below it.</summary>
/// <param name="columns">Pictures from left to right.</param>
/// <param name="rows">Pictures from top to bottom.</param>
/// <param name="side">Width and height of each, in pixels.</param>
public sealed class Sheet(int columns, int rows, int side) : IDisposable
{
    private const int Gap = 14;
    private const int CaptionHeight = 30;
    private const int TextHeight = 11;

    private static readonly SKColor Ink = new(0x22, 0x2B, 0x45);
    private static readonly SKColor Frame = new(0xE3, 0xE7, 0xEF);

    private readonly SKSurface _surface = Blank((columns * (side + Gap)) + Gap, (rows * (side + CaptionHeight + Gap)) + Gap);

    /// <summary>Draws a picture in its place, scaled to the square: smoothly, or so that one can count its pixels.</summary>
    public void Draw(int column, int row, SKBitmap picture, string caption, bool smooth = true)
    {
        var place = SKRect.Create(Gap + (column * (side + Gap)), Gap + (row * (side + CaptionHeight + Gap)), side, side);
        using var image = SKImage.FromBitmap(picture);
        using var frame = new SKPaint { Color = Frame, IsStroke = true };
        // Mitchell's filter would blur even what needs no scaling.
        var scaling = smooth && picture.Width != side
            ? new SKSamplingOptions(SKCubicResampler.Mitchell)
            : new SKSamplingOptions(SKFilterMode.Nearest);
        _surface.Canvas.DrawImage(image, place, scaling);
        _surface.Canvas.DrawRect(place, frame);
        Lettering.Draw(_surface.Canvas, caption, place.MidX, place.Bottom + 11, TextHeight, Ink, anchor: 0.5f);
    }

    public void Write(string path) => Png.Write(_surface, path);

    public void Dispose() => _surface.Dispose();

    private static SKSurface Blank(int width, int height)
    {
        var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        return surface;
    }
}
