using System;
using System.Collections;
using System.Collections.Generic;

namespace NetGen;

/// <summary>The course of a training: one entry for every complete epoch.</summary>
public sealed class History : IReadOnlyList<EpochResult>
{
    private readonly List<EpochResult> _epochs = new();

    internal History()
    {
    }

    /// <summary>The number of complete epochs.</summary>
    public int Count => _epochs.Count;

    /// <summary>An epoch.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <returns>Its result.</returns>
    public EpochResult this[int index] => _epochs[index];

    /// <summary>The last complete epoch.</summary>
    /// <exception cref="InvalidOperationException">No epoch is complete.</exception>
    public EpochResult Last =>
        _epochs.Count > 0 ? _epochs[_epochs.Count - 1] : throw new InvalidOperationException("No epoch is complete.");

    /// <summary>
    /// The epoch whose parameters the network has at the end: with <see cref="FitOptions.EarlyStopping"/> the best one, else the last. 0 if
    /// no epoch is complete.
    /// </summary>
    public int BestEpoch { get; internal set; }

    /// <summary>Why the training ended.</summary>
    public StopReason StopReason { get; internal set; }

    /// <inheritdoc/>
    public IEnumerator<EpochResult> GetEnumerator() => _epochs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(EpochResult epoch) => _epochs.Add(epoch);

    internal void Replace(IEnumerable<EpochResult> epochs)
    {
        _epochs.Clear();
        _epochs.AddRange(epochs);
    }
}
