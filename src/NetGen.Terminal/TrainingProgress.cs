using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace NetGen.Terminal;

/// <summary>
/// Shows a training in the terminal: a progress bar, loss, metrics and rate, and a chart of the losses that grows with every epoch. Where
/// the output is no terminal, it writes one plain line for every epoch.
/// </summary>
/// <remarks>Meanwhile nothing else should write to the console. One object serves one training.</remarks>
/// <example><code>
/// using var progress = new TrainingProgress();
/// network.Fit(training, new FitOptions { Epochs = 20, Validation = test }, progress);
/// </code></example>
public sealed class TrainingProgress : IProgress<FitProgress>, IDisposable
{
    private const int ChartHeight = 8;
    private const int WidestChart = 72;

    /// <summary>Redrawing more often than the eye can follow would only slow the training down.</summary>
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _console;
    private readonly bool _isTerminal;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<double> _training = [];
    private readonly List<double> _validation = [];
    private TimeSpan _drawn;
    private FitProgress _last;
    private EpochResult? _lastEpoch;
    private double? _startShare;
    private int _lines;

    /// <summary>Shows the training on the standard output.</summary>
    public TrainingProgress()
        : this(AnsiConsole.Console)
    {
    }

    /// <summary>Shows the training on a console.</summary>
    /// <param name="console">The console; plain lines are written if it is not interactive or knows no control codes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="console"/> is null.</exception>
    public TrainingProgress(IAnsiConsole console)
    {
        _console = console ?? throw new ArgumentNullException(nameof(console));
        _isTerminal = console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi && console.Profile.Capabilities.Interactive;
    }

    /// <summary>Takes a report and shows it, at most ten times a second and after every epoch.</summary>
    /// <param name="value">How far the training is.</param>
    public void Report(FitProgress value)
    {
        _last = value;
        _startShare ??= Share(value);
        if (value.Result is { } epoch)
        {
            _lastEpoch = epoch;
            _training.Add(epoch.Loss);
            _validation.Add(epoch.ValidationLoss ?? double.NaN);
        }

        if (!_isTerminal)
        {
            if (value.Result is not null)
            {
                // Past the console, which would break lines at the width that it takes a file to have.
                _console.Profile.Out.Writer.WriteLine(ProgressText.Epoch(value));
            }

            return;
        }

        if (value.Result is not null || _watch.Elapsed - _drawn >= Redraw || _lines == 0)
        {
            Draw();
        }
    }

    /// <summary>Draws the last state and leaves it on the screen.</summary>
    public void Dispose()
    {
        if (_lines > 0)
        {
            Draw();
            _console.Cursor.Show();
        }
    }

    private void Draw()
    {
        _drawn = _watch.Elapsed;
        int width = Math.Max(20, _console.Profile.Width - 1);
        var lines = new List<string> { Bar(width), Fit(ProgressText.Now(_last, _lastEpoch), width) };
        if (_training.Count > 1)
        {
            foreach (string line in LossChart.Draw(_training, _validation, Math.Min(width, WidestChart), ChartHeight))
            {
                lines.Add(Colour(Fit(line, width)));
            }
        }

        if (_lines == 0)
        {
            _console.Cursor.Hide();
        }
        else
        {
            _console.Cursor.MoveUp(_lines);
        }

        // Every line clears what stood there before: control code EL.
        foreach (string line in lines)
        {
            _console.Write(new ControlCode("\u001b[2K"));
            _console.MarkupLine(line);
        }

        _lines = lines.Count;
    }

    private string Bar(int width)
    {
        double share = Share(_last);
        string before = string.Create(CultureInfo.InvariantCulture, $"epoch {_last.Epoch}/{_last.Epochs} ");
        string after = string.Create(CultureInfo.InvariantCulture, $" {100 * share,3:F0} % {Remaining(share)}");
        int length = Math.Max(4, Math.Min(WidestChart, width) - before.Length - after.Length);
        int full = (int)Math.Round(share * length);
        return $"{before}[green]{new string('━', full)}[/][grey]{new string('━', length - full)}[/]{after}";
    }

    private string Remaining(double share)
    {
        // A resumed training begins in the middle: only what was done since counts.
        double done = share - _startShare!.Value;
        return share >= 1 || done <= 0 ? ProgressText.Time(_watch.Elapsed) : ProgressText.Time(_watch.Elapsed * ((1 - share) / done)) + " left";
    }

    private static double Share(FitProgress progress) => progress.Result is not null
        ? (double)progress.Epoch / progress.Epochs
        : (progress.Epoch - 1 + ((double)progress.Batch / progress.Batches)) / progress.Epochs;

    private static string Fit(string line, int width) => Markup.Escape(line.Length > width ? line[..width] : line);

    private static string Colour(string line) => line
        .Replace($"{LossChart.Training}", $"[green]{LossChart.Training}[/]", StringComparison.Ordinal)
        .Replace($"{LossChart.Validation}", $"[yellow]{LossChart.Validation}[/]", StringComparison.Ordinal);
}
