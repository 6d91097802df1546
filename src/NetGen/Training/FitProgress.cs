namespace NetGen;

/// <summary>How far a training is, reported after every mini-batch, of training or of validation.</summary>
/// <param name="Epoch">The number of the running epoch, from 1.</param>
/// <param name="Epochs">The epochs that are planned.</param>
/// <param name="Batch">The mini-batches of training in this epoch so far.</param>
/// <param name="Batches">The mini-batches of training in an epoch.</param>
/// <param name="Loss">The mean loss over this epoch's examples so far.</param>
/// <param name="LearningRate">The rate of the last step.</param>
/// <param name="IsValidating">True after a mini-batch of validation.</param>
/// <param name="Result">The epoch's result in its last report, null in all others.</param>
public readonly record struct FitProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double LearningRate, bool IsValidating, EpochResult? Result);
