namespace NetGen;

/// <summary>Why a training ended.</summary>
public enum StopReason
{
    /// <summary>It has not ended yet.</summary>
    None,

    /// <summary>All planned epochs are complete.</summary>
    Completed,

    /// <summary><see cref="FitOptions.EarlyStopping"/> saw no more progress.</summary>
    EarlyStopping,

    /// <summary>Somebody called <see cref="Trainer.Stop"/>.</summary>
    Stopped,

    /// <summary>The loss or a parameter became infinite or NaN: see <see cref="TrainingDivergedException"/>.</summary>
    Diverged,
}
