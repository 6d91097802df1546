using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A process that trains is killed without a warning, again and again, and the training still ends with the same bits.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int LongestWait = 120;

    private readonly string _folder = Directory.CreateTempSubdirectory("killed").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_training_killed_twenty_times_ends_with_the_bits_of_an_uninterrupted_one()
    {
        string checkpoint = Path.Combine(_folder, "training.safetensors");
        string expected = RunToEnd(null);
        Assert.Contains("parameters ", expected);

        // The moments differ from run to run anyway: the machine's load decides how far a process comes.
        var random = new Random(Environment.TickCount);
        int kills = 0;
        int ends = 0;
        while (kills < Kills)
        {
            using var process = Start(checkpoint);
            Assert.Equal("# training", process.StandardOutput.ReadLine());
            if (process.WaitForExit(random.Next(LongestWait)))
            {
                Assert.Equal(expected, process.StandardOutput.ReadToEnd());
                File.Delete(checkpoint);
                Assert.True(++ends < 1000, "The training is too short to be killed.");
                continue;
            }

            process.Kill();
            process.WaitForExit();
            kills += process.ExitCode == 0 ? 0 : 1;
        }

        Assert.Equal(expected, RunToEnd(checkpoint));
        Assert.Equal([checkpoint], Directory.GetFiles(_folder));
    }

    private static string RunToEnd(string? checkpoint)
    {
        using var process = Start(checkpoint);
        Assert.Equal("# training", process.StandardOutput.ReadLine());
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static Process Start(string? checkpoint)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NetGen.BitProbe.dll"));
        start.ArgumentList.Add("--resumable");
        if (checkpoint is not null)
        {
            start.ArgumentList.Add(checkpoint);
        }

        return Process.Start(start)!;
    }
}
