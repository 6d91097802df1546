using System;

namespace NetGen;

/// <summary>
/// A training ran away: the loss or a parameter became infinite or NaN. The network is back at the last good epoch or checkpoint.
/// </summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(string message, int epoch, int batch, string? tensor, int? example)
        : base(message)
    {
        Epoch = epoch;
        Batch = batch;
        Tensor = tensor;
        Example = example;
    }

    /// <summary>The number of the epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The number of the mini-batch in its epoch, from 1; 0 during validation.</summary>
    public int Batch { get; }

    /// <summary>
    /// The first tensor that holds a number that is not finite, or, if all are finite, the one with the largest number; null if the data
    /// are to blame.
    /// </summary>
    public string? Tensor { get; }

    /// <summary>The example whose input or target is not finite, as an index into its data source; null if there is none.</summary>
    public int? Example { get; }
}
