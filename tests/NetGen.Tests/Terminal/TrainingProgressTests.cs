using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Terminal;
using NetGen.Tests.Networks;
using Spectre.Console;
using Xunit;
using static NetGen.Tests.Training.TrainingData;

namespace NetGen.Tests.Terminal;

public sealed partial class TrainingProgressTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(30)]
    public void Without_a_terminal_every_epoch_is_a_plain_line_of_any_length(int width)
    {
        string[] lines = Train(isTerminal: false, width).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, (line, i) => Assert.Matches(
            $@"^epoch {i + 1}/4: loss [\d.]+, accuracy [\d.]+, validation loss [\d.]+, validation accuracy [\d.]+ \([\d.]+ s\)\r?$", line));
    }

    [Fact]
    public void A_terminal_shows_bar_numbers_and_chart_in_place()
    {
        string output = Train(isTerminal: true);
        string[] frames = output.Split("epoch ", StringSplitOptions.RemoveEmptyEntries);
        string last = output[output.LastIndexOf("epoch 4/4 ", StringComparison.Ordinal)..];
        string plain = ControlCodes().Replace(last, "");
        string[] lines = [.. plain.Split('\n').Select(line => line.TrimEnd())];

        Assert.True(frames.Length > 4);
        Assert.Matches(@"^epoch 4/4 ━+ 100 % 0:\d\d$", lines[0]);
        Assert.Matches(@"^batch 3/3: loss [\d.]+, rate 0.01 \| epoch 4: loss ", lines[1]);
        Assert.Equal(8, lines[2..10].Count(line => line.Contains('│')));
        Assert.Equal(8, lines[2..10].Sum(line => line.Count(c => c is '•' or '×')), 4.0);
        Assert.Contains("• training  × validation loss, epochs 1 to 4", lines[10]);

        // Eleven lines are drawn over, and the cursor comes back.
        Assert.Contains("\u001b[11A", output);
        Assert.Contains("\u001b[?25l", output);
        Assert.EndsWith("\u001b[?25h", output.TrimEnd());
    }

    private static string Train(bool isTerminal, int width = 200)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new Output(writer, isTerminal, width),
        });
        using (var progress = new TrainingProgress(console))
        {
            var options = new FitOptions { Epochs = 4, BatchSize = 8, Validation = Classes(20, 2), Metrics = [Metric.Accuracy] };
            new Learner().Fit(Classes(20), options, progress);
        }

        return writer.ToString();
    }

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlCodes();

    private sealed class Output(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
