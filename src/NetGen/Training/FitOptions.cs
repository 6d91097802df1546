using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>How a network is trained: see <see cref="TrainingExtensions.Fit"/> and <see cref="Trainer"/>.</summary>
/// <remarks>
/// Two trainings with the same network, data and options give the same parameters, bit for bit; so does one that was killed and resumed
/// from its checkpoint.
/// </remarks>
public sealed class FitOptions
{
    /// <summary>How often every example is seen, at least 1. Default 10.</summary>
    public int Epochs { get; set; } = 10;

    /// <summary>
    /// The examples of one step, at least 1. Default 32. The last mini-batch of an epoch holds what is left, and its gradient is the mean
    /// over that.
    /// </summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>Examples to judge the network by after every epoch, never trained on. Default null, none.</summary>
    public DataSource? Validation { get; set; }

    /// <summary>
    /// The share of the training data, chosen at random by <see cref="Seed"/>, that is held out for validation instead: at least 0, less
    /// than 1. Default 0. To keep the proportions of classes, use <c>Dataset.Split</c> and <see cref="Validation"/>.
    /// </summary>
    public double ValidationSplit { get; set; }

    /// <summary>Decides the order of the examples, a new one every epoch. The network's own seed decides its parameters. Default 0.</summary>
    public int Seed { get; set; }

    /// <summary>Whether every epoch goes through the examples in a new random order. Default true.</summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>
    /// The learning rate over time; afterwards the network has its initial rate again. Default null: nobody touches the rate but you.
    /// </summary>
    public Schedule? Schedule { get; set; }

    /// <summary>When to end early, and whether to keep the best epoch. Default null: train all epochs and keep the last.</summary>
    public EarlyStopping? EarlyStopping { get; set; }

    /// <summary>What to measure besides the loss. Default none.</summary>
    public IReadOnlyList<Metric> Metrics { get; set; } = Array.Empty<Metric>();

    /// <summary>
    /// Whether <see cref="Metrics"/> are measured on the training data too, which costs one prediction of every mini-batch. Default true.
    /// </summary>
    public bool TrainingMetrics { get; set; } = true;

    /// <summary>Whether every epoch's result holds the norm of every layer's gradient. Default false.</summary>
    public bool GradientNorms { get; set; }

    /// <summary>Code of your own to run after mini-batches and epochs. Default none.</summary>
    public IReadOnlyList<FitCallback> Callbacks { get; set; } = Array.Empty<FitCallback>();

    /// <summary>
    /// A file that holds the whole state of the training. If it exists already, and was written by a training of the same network, data and
    /// options, training continues from there. Default null, none.
    /// </summary>
    public string? CheckpointPath { get; set; }

    /// <summary>How many mini-batches apart checkpoints are written, besides those after every epoch. Default 0: after epochs only.</summary>
    public int CheckpointEvery { get; set; }

    /// <summary>
    /// How many threads compute gradients, each for a fixed part of every mini-batch; the parts' gradients are added in a fixed order.
    /// Default 1. Results are reproducible for a number of workers, and differ in rounding between numbers. Each worker has a copy of the
    /// network. Batch normalisation normalises each part by itself and keeps the first part's moving statistics.
    /// </summary>
    public int Workers { get; set; } = 1;

    internal FitOptions Checked()
    {
        AtLeast(1, Epochs, nameof(Epochs));
        AtLeast(1, BatchSize, nameof(BatchSize));
        AtLeast(0, CheckpointEvery, nameof(CheckpointEvery));
        AtLeast(1, Workers, nameof(Workers));
        if (!(ValidationSplit >= 0 && ValidationSplit < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ValidationSplit), ValidationSplit, "FitOptions.ValidationSplit must be at least 0 and less than 1.");
        }

        if (ValidationSplit > 0 && Validation is not null)
        {
            throw new ArgumentException("FitOptions has both Validation and ValidationSplit; choose one.", nameof(ValidationSplit));
        }

        if (Workers > BatchSize)
        {
            throw new ArgumentException($"FitOptions has {Workers} Workers for a BatchSize of {BatchSize}: some would have nothing to do.", nameof(Workers));
        }

        NoNull(Metrics, nameof(Metrics));
        NoNull(Callbacks, nameof(Callbacks));
        for (int i = 0; i < Metrics.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Metrics[i].Name == Metrics[j].Name)
                {
                    throw new ArgumentException($"FitOptions.Metrics holds '{Metrics[i].Name}' twice.", nameof(Metrics));
                }
            }
        }

        EarlyStopping?.Check(this);
        var copy = (FitOptions)MemberwiseClone();
        copy.EarlyStopping = EarlyStopping?.Copy();
        return copy;
    }

    private static void AtLeast(int minimum, int value, string name)
    {
        if (value < minimum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"FitOptions.{name} must be at least {minimum}.");
        }
    }

    private static void NoNull<T>(IReadOnlyList<T> items, string name)
        where T : class
    {
        if (items is null)
        {
            throw new ArgumentNullException(name);
        }

        foreach (T item in items)
        {
            if (item is null)
            {
                throw new ArgumentNullException(name, $"FitOptions.{name} holds null.");
            }
        }
    }
}
