using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using global::Samples;
using global::Samples.Drawing;
using QuickStart;
using QuickStart.Pictures;
using SkiaSharp;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class QuickStartTests
{
    private static readonly Dataset TrainingImages = FashionData.Training();
    private static readonly Dataset TestImages = FashionData.Test();
    private static readonly Lazy<TrainingResult[]> FiveSeeds =
        new(() => Enumerable.Range(1, 5).Select(seed => Training.Run(TrainingImages, TestImages, seed)).ToArray());

    [Fact]
    public void The_worst_of_five_seeds_names_at_least_82_percent_of_the_test_images_rightly()
    {
        Assert.All(FiveSeeds.Value, result => Assert.True(result.TestAccuracy >= 0.82, $"seed {result.Seed}: {result.TestAccuracy:P1}"));
    }

    [Fact]
    public void One_training_takes_less_than_ten_seconds()
    {
        Assert.All(FiveSeeds.Value, result => Assert.InRange(result.Duration.TotalSeconds, 0, 10));
    }

    [Fact]
    public void The_images_are_balanced_over_ten_classes()
    {
        Assert.Equal(Enumerable.Repeat(300, 10), TrainingImages.Labels.ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal(Enumerable.Repeat(100, 10), TestImages.Labels.ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal(TestImages.Count * FashionNetwork.InputSize, TestImages.Inputs.Length);
        Assert.All(TestImages.Inputs.ToArray(), pixel => Assert.InRange(pixel, 0, 1));
    }

    // The order of every sum depends on shapes only: another process with narrower vectors trains and predicts the same bits.
    [Theory]
    [InlineData("DOTNET_EnableAVX512", "1")]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_PreferredVectorBitWidth", "128")]
    public void Another_process_predicts_the_same_bits(string variable, string value)
    {
        var output = RunProgram(["--no-pictures", "--hash"], (variable, value));

        Assert.Contains($"hash {Fingerprint.Of(FiveSeeds.Value[0].Network, TestImages)}", output);
    }

    [Fact]
    public void The_program_describes_the_network_and_the_outcome()
    {
        var output = RunProgram(["--seeds", "2", "--no-pictures"]);

        Assert.Contains(output, line => line.Contains("dense_1") && line.Contains("kernel 784×128, bias 128") && line.Contains("100,480"));
        Assert.Equal(2, output.Count(line => line.StartsWith("epoch 20/20: loss 0.") && line.Contains(", validation accuracy 0.8")));
        Assert.Contains($"worst of 2 seeds: {FiveSeeds.Value.Take(2).Min(result => result.TestAccuracy):P1}", output);
    }

    [Fact]
    public void Pictures_show_the_predictions_and_the_course_of_the_training()
    {
        var folder = Directory.CreateTempSubdirectory("quickstart").FullName;
        try
        {
            PredictionGrid.Write(FiveSeeds.Value[0].Network, TestImages, Path.Combine(folder, "predictions.png"));
            LearningCurves.Write(FiveSeeds.Value, Path.Combine(folder, "learning.png"));

            using var grid = SKBitmap.Decode(Path.Combine(folder, "predictions.png"));
            using var curves = SKBitmap.Decode(Path.Combine(folder, "learning.png"));
            Assert.True(grid.Width >= 1000 && grid.Pixels.Distinct().Count() > 100);
            Assert.True(curves.Width >= 1000 && curves.Pixels.Distinct().Count() > 100);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_class_name_can_be_lettered()
    {
        Assert.All(FashionData.ClassNames, name => Assert.InRange(Lettering.Measure($"is: {name}", 10), 20, 104));
    }

    [Fact]
    public void Options_that_are_not_understood_say_how_the_program_is_used()
    {
        Assert.Throws<FormatException>(() => Options.Parse(["--sedes", "5"]));
        Assert.Throws<FormatException>(() => Options.Parse(["--seeds"]));
        Assert.Throws<FormatException>(() => Options.Parse(["--seeds", "0"]));
        Assert.Equal(5, Options.Parse(["--seeds", "5", "--hash"]).Seeds);
        Assert.Null(Options.Parse(["--no-pictures"]).Pictures);
    }

    private static List<string> RunProgram(string[] arguments, params (string Name, string Value)[] environment)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                lines.Add(text);
            }
        };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("QuickStart ran for more than two minutes.");
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return lines;
    }
}
