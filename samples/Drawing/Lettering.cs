using System.Collections.Generic;
using SkiaSharp;

namespace Samples.Drawing;

/// <summary>
/// A typeface of strokes. A bare machine or a container has no fonts at all, and pictures should look the same everywhere: so the few
/// characters that they need are drawn here.
/// </summary>
public static class Lettering
{
    private const float CapHeight = 10;
    private const float Gap = 2.3f;
    private const float SpaceWidth = 3;
    private const float Weight = 1.3f;

    // SVG path data, y downwards: capitals and digits from 0 to 10, small letters from 4 to 10, descenders to 13.
    private static readonly Dictionary<char, SKPath> Glyphs = new()
    {
        ['a'] = Path("M6 4V10M6 7A3 3 0 1 0 0 7A3 3 0 1 0 6 7"),
        ['b'] = Path("M0 0V10M0 7A3 3 0 1 1 6 7A3 3 0 1 1 0 7"),
        ['c'] = Path("M5.2 5A3 3 0 1 0 5.2 9"),
        ['d'] = Path("M6 0V10M6 7A3 3 0 1 0 0 7A3 3 0 1 0 6 7"),
        ['e'] = Path("M0 7H6A3 3 0 1 0 5 9.2"),
        ['f'] = Path("M4 0.3Q1.5 -0.4 1.5 2.5V10M0 4H3.7"),
        ['g'] = Path("M6 4V10A3 3 0 0 1 0.6 11.8M6 7A3 3 0 1 0 0 7A3 3 0 1 0 6 7"),
        ['h'] = Path("M0 0V10M0 7A2.8 3 0 0 1 5.6 7V10"),
        ['i'] = Path("M0.3 4V10M0.3 1.3V1.31"),
        ['j'] = Path("M2 4V11Q2 13 0 12.7M2 1.3V1.31"),
        ['k'] = Path("M0 0V10M5 4L0 8M2 6.6L5.2 10"),
        ['l'] = Path("M0.3 0V10"),
        ['m'] = Path("M0 4V10M0 6.5A2.4 2.5 0 0 1 4.8 6.5V10M4.8 6.5A2.4 2.5 0 0 1 9.6 6.5V10"),
        ['n'] = Path("M0 4V10M0 7A2.8 3 0 0 1 5.6 7V10"),
        ['o'] = Path("M6 7A3 3 0 1 0 0 7A3 3 0 1 0 6 7"),
        ['p'] = Path("M0 4V13M0 7A3 3 0 1 1 6 7A3 3 0 1 1 0 7"),
        ['q'] = Path("M6 4V13M6 7A3 3 0 1 0 0 7A3 3 0 1 0 6 7"),
        ['r'] = Path("M0 4V10M0 7A3 3 0 0 1 3.4 4.1"),
        ['s'] = Path("M4.6 5Q3.9 4 2.4 4Q0.4 4 0.4 5.5Q0.4 6.7 2.5 7Q4.8 7.3 4.8 8.5Q4.8 10 2.4 10Q0.6 10 0 8.9"),
        ['t'] = Path("M1.5 1.5V8Q1.5 10.2 4 9.8M0 4H3.8"),
        ['u'] = Path("M0 4V7A2.8 3 0 0 0 5.6 7M5.6 4V10"),
        ['v'] = Path("M0 4L2.7 10L5.4 4"),
        ['w'] = Path("M0 4L2.2 10L4.4 4.4L6.6 10L8.8 4"),
        ['x'] = Path("M0 4L5 10M5 4L0 10"),
        ['y'] = Path("M0 4L2.8 10M5.5 4L2.8 10Q1.8 12.8 0.2 12.6"),
        ['z'] = Path("M0.2 4H5L0 10H5.2"),
        ['0'] = Path("M3 0Q6 0 6 5Q6 10 3 10Q0 10 0 5Q0 0 3 0"),
        ['1'] = Path("M0.4 2.2L3 0V10"),
        ['2'] = Path("M0.3 2.6A2.7 2.6 0 0 1 5.6 2.8Q5.6 4.4 4 6L0 10H6"),
        ['3'] = Path("M0.3 1.6A2.6 2.4 0 1 1 2.6 4.7A2.75 2.65 0 1 1 0 8.2"),
        ['4'] = Path("M4.5 10V0L0 7H6.2"),
        ['5'] = Path("M5.4 0H1L0.6 4.7A3 3.1 0 1 1 0 8.6"),
        ['6'] = Path("M4.8 0Q0.2 3.2 0 7A3 3 0 1 0 6 7A3 3 0 1 0 0 7"),
        ['7'] = Path("M0 0H6L2 10"),
        ['8'] = Path("M3 4.6A2.3 2.3 0 1 1 3.01 4.6A2.7 2.7 0 1 1 2.99 4.6"),
        ['9'] = Path("M1.2 10Q5.8 6.8 6 3A3 3 0 1 0 0 3A3 3 0 1 0 6 3"),
        ['%'] = Path("M7.6 0L1.4 10M2 0A2 2 0 1 1 1.99 0M7 6A2 2 0 1 1 6.99 6"),
        ['.'] = Path("M0.3 9.8V9.81"),
        [','] = Path("M0.8 9.4L0 11.4"),
        [':'] = Path("M0.3 5V5.01M0.3 9.8V9.81"),
        ['-'] = Path("M0 6.8H3.4"),
        ['/'] = Path("M3.8 0L0 10.6"),
        ['('] = Path("M2 -0.6Q-1 5 2 11.6"),
        [')'] = Path("M0 -0.6Q3 5 0 11.6"),
    };

    /// <summary>The width of a text whose digits have this height.</summary>
    public static float Measure(string text, float height)
    {
        var width = -Gap;
        foreach (var character in text)
        {
            width += Advance(character);
        }

        return width * height / CapHeight;
    }

    /// <summary>
    /// Draws with the digits' top at <paramref name="y"/>; the text starts at <paramref name="x"/> with an anchor of 0, has its middle there
    /// with 0.5, its end with 1.
    /// </summary>
    public static void Draw(SKCanvas canvas, string text, float x, float y, float height, SKColor colour, float anchor = 0)
    {
        using var pen = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = Weight, IsAntialias = true };
        pen.StrokeCap = SKStrokeCap.Round;
        pen.StrokeJoin = SKStrokeJoin.Round;
        canvas.Save();
        canvas.Translate(x - (anchor * Measure(text, height)), y);
        canvas.Scale(height / CapHeight);
        foreach (var character in text)
        {
            if (character != ' ')
            {
                canvas.DrawPath(Glyphs[character], pen);
            }

            canvas.Translate(Advance(character), 0);
        }

        canvas.Restore();
    }

    private static float Advance(char character) =>
        (character == ' ' ? SpaceWidth : Glyphs[character].TightBounds.Right) + Gap;

    private static SKPath Path(string data) => SKPath.ParseSvgPathData(data);
}
