namespace NetGen;

/// <summary>Where a training stands when a <see cref="Schedule"/> is asked for the rate of the next mini-batch.</summary>
/// <param name="Epoch">The epochs that are complete: 0 during the first.</param>
/// <param name="Batch">The mini-batches of this epoch that are complete.</param>
/// <param name="BatchesPerEpoch">The mini-batches of one epoch.</param>
/// <param name="Epochs">The epochs that are planned.</param>
public readonly record struct ScheduleTime(int Epoch, int Batch, int BatchesPerEpoch, int Epochs)
{
    /// <summary>The mini-batches since the training began.</summary>
    public long Step => ((long)Epoch * BatchesPerEpoch) + Batch;

    /// <summary>The epochs so far as a fraction: 1.5 in the middle of the second.</summary>
    public double Progress => Epoch + ((double)Batch / BatchesPerEpoch);
}
