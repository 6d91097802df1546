using System;

namespace NetGen;

/// <summary>A minimisation diverged; the message shows the step, the gradient's norm and the learning rate.</summary>
public sealed class DivergenceException : ArithmeticException
{
    /// <summary>Creates the exception with a general message.</summary>
    public DivergenceException()
        : base("The minimisation diverged.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where the run diverged, and what it was run with.</param>
    public DivergenceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">Where the run diverged, and what it was run with.</param>
    /// <param name="innerException">The cause.</param>
    public DivergenceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
