using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;
using Samples.Drawing;
using SkiaSharp;

namespace QuickStart.Pictures;

/// <summary>Training loss and test accuracy after every epoch, one curve per training.</summary>
public static class LearningCurves
{
    private static readonly SKColor[] Colours =
        [new(0x2B, 0x6C, 0xB0), new(0xDD, 0x6B, 0x20), new(0x2F, 0x85, 0x5A), new(0x80, 0x5A, 0xD5), new(0xD6, 0x33, 0x3F)];

    private static readonly Panel LossPanel = new(SKRect.Create(70, 60, 530, 310), "training loss", 0, 1.2, 0.2, "F1", Falls: true);
    private static readonly Panel AccuracyPanel = new(SKRect.Create(710, 60, 530, 310), "test accuracy", 0.65, 0.9, 0.05, "0%", Falls: false);

    public static void Write(IReadOnlyList<TrainingResult> results, string path)
    {
        using var surface = SKSurface.Create(new SKImageInfo(1280, 440));
        surface.Canvas.Clear(SKColors.White);
        Draw(surface.Canvas, results, LossPanel, epoch => epoch.Loss);
        Draw(surface.Canvas, results, AccuracyPanel, epoch => epoch.ValidationMetrics[Metric.Accuracy]);
        Png.Write(surface, path);
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<TrainingResult> results, Panel panel, Func<EpochResult, double> value)
    {
        panel.DrawAxes(canvas, results[0].History);
        foreach (var (result, i) in results.Select((result, i) => (result, i)))
        {
            var colour = Colours[i % Colours.Length];
            panel.DrawCurve(canvas, result.History.Select(value).ToArray(), colour);
            if (i < Colours.Length)
            {
                panel.DrawLegend(canvas, i, $"seed {result.Seed}", colour);
            }
        }
    }
}
