namespace NetGen;

/// <summary>How a minimisation ended.</summary>
public enum MinimizationStatus
{
    /// <summary>The gradient's norm fell to the threshold.</summary>
    Converged,

    /// <summary>The largest number of iterations was reached first.</summary>
    LimitReached,

    /// <summary>The point or its gradient became infinite or no number: the learning rate is too large.</summary>
    Diverged,
}
