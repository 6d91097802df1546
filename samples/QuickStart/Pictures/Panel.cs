using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen;
using Samples.Drawing;
using SkiaSharp;

namespace QuickStart.Pictures;

/// <summary>One set of axes: epochs from left to right, values from <paramref name="Low"/> to <paramref name="High"/> upwards.</summary>
/// <param name="Place">The axes' rectangle; the labels stand outside.</param>
/// <param name="Title">Above the axes.</param>
/// <param name="Low">The value at the bottom.</param>
/// <param name="High">The value at the top.</param>
/// <param name="Step">Between two lines of the grid.</param>
/// <param name="Format">Of the values beside the grid.</param>
/// <param name="Falls">Whether good curves fall, so that their upper right corner is free.</param>
public sealed record Panel(SKRect Place, string Title, double Low, double High, double Step, string Format, bool Falls)
{
    private const int TextHeight = 11;

    private static readonly SKColor Ink = new(0x22, 0x2B, 0x45);
    private static readonly SKColor Faint = new(0x6B, 0x75, 0x8C);
    private static readonly SKColor Grid = new(0xE3, 0xE7, 0xEF);

    /// <summary>Grid, labels, and where the learning rate falls.</summary>
    public void DrawAxes(SKCanvas canvas, History history)
    {
        Lettering.Draw(canvas, Title, Place.Left, Place.Top - 30, TextHeight + 3, Ink);
        using var pen = new SKPaint { Color = Grid, StrokeWidth = 1, IsStroke = true };
        for (var value = Low; value < High + (Step / 2); value += Step)
        {
            var y = MathF.Round(Y(value)) + 0.5f;
            canvas.DrawLine(Place.Left, y, Place.Right, y, pen);
            var text = value.ToString(Format, CultureInfo.InvariantCulture);
            Lettering.Draw(canvas, text, Place.Left - 10, y - (TextHeight / 2f), TextHeight, Faint, anchor: 1);
        }

        var epochs = history.Count;
        for (var epoch = 2; epoch <= epochs; epoch++)
        {
            var rate = history[epoch - 1].LearningRate;
            if (rate < history[epoch - 2].LearningRate)
            {
                var x = MathF.Round((X(epoch - 1, epochs) + X(epoch, epochs)) / 2) + 0.5f;
                canvas.DrawLine(x, Place.Top, x, Place.Bottom, pen);
                var text = string.Create(CultureInfo.InvariantCulture, $"rate {rate:G2}");
                Lettering.Draw(canvas, text, x, Place.Top - 14, TextHeight - 3, Faint, anchor: 0.5f);
            }
        }

        for (var epoch = 5; epoch <= epochs; epoch += 5)
        {
            var text = epoch.ToString(CultureInfo.InvariantCulture);
            Lettering.Draw(canvas, text, X(epoch, epochs), Place.Bottom + 12, TextHeight, Faint, anchor: 0.5f);
        }

        Lettering.Draw(canvas, "epoch", Place.MidX, Place.Bottom + 34, TextHeight, Faint, anchor: 0.5f);
    }

    public void DrawCurve(SKCanvas canvas, IReadOnlyList<double> values, SKColor colour)
    {
        var points = values.Select((value, i) => new SKPoint(X(i + 1, values.Count), Y(value))).ToArray();
        using var pen = new SKPaint { Color = colour, StrokeWidth = 2.5f, IsStroke = true, IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
        using var curve = new SKPath();
        curve.AddPoly(points, close: false);
        canvas.DrawPath(curve, pen);
        using var dot = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var point in points)
        {
            canvas.DrawCircle(point, 3.5f, dot);
        }
    }

    /// <summary>Names a curve, in the corner where no curve comes.</summary>
    public void DrawLegend(SKCanvas canvas, int line, string text, SKColor colour)
    {
        var y = Falls ? Place.Top + 20 : Place.Bottom - 110;
        Lettering.Draw(canvas, text, Place.Right - 52, y + (line * 20), TextHeight, colour, anchor: 1);
    }

    private float X(int epoch, int epochs) => Place.Left + (Place.Width * (epoch - 1) / Math.Max(1, epochs - 1));

    private float Y(double value) => (float)(Place.Bottom - (Place.Height * (Math.Clamp(value, Low, High) - Low) / (High - Low)));
}
