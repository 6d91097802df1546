using System;

namespace NetGen;

/// <summary>A network's gradient is not the slope of what it computes, or nobody can tell.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public GradientCheckException()
        : base("A gradient is not the slope of what the network computes.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which gradients, and how far off they are.</param>
    public GradientCheckException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">Which gradients, and how far off they are.</param>
    /// <param name="innerException">The cause.</param>
    public GradientCheckException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
