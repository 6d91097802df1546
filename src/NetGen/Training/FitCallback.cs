namespace NetGen;

/// <summary>Code of your own that runs while a network is trained, on the thread that trains. Derive from it.</summary>
public abstract class FitCallback
{
    /// <summary>A mini-batch of training is done.</summary>
    /// <param name="trainer">The training, to look at and to <see cref="Trainer.Stop"/>.</param>
    public virtual void BatchEnded(Trainer trainer)
    {
    }

    /// <summary>An epoch is complete, validation included; it stands in the history already.</summary>
    /// <param name="trainer">The training, to look at and to <see cref="Trainer.Stop"/>.</param>
    /// <param name="epoch">The epoch's result.</param>
    public virtual void EpochEnded(Trainer trainer, EpochResult epoch)
    {
    }

    /// <summary>The training has ended, and the network has its final parameters.</summary>
    /// <param name="trainer">The training.</param>
    public virtual void TrainingEnded(Trainer trainer)
    {
    }
}
