namespace NetGen;

/// <summary>How a window meets the ends of an axis. What it reads beyond them is zero, and pools leave it out.</summary>
public enum Padding
{
    /// <summary>
    /// No padding: the window stays inside, so an axis of n becomes <c>⌊(n − k) / stride⌋ + 1</c> with
    /// <c>k = (kernel − 1) · dilation + 1</c>. A window larger than the axis is an error (NETGEN0103).
    /// </summary>
    Valid,

    /// <summary>
    /// Keras's Same: an axis of n becomes <c>⌈n / stride⌉</c>. Of the padding that this needs, half stands before the axis and half behind
    /// it, the odd element behind.
    /// </summary>
    Same,

    /// <summary>
    /// Sequences only: all padding stands before the first step, so that no output sees a later step. An axis of n becomes
    /// <c>⌈n / stride⌉</c>.
    /// </summary>
    Causal,
}
