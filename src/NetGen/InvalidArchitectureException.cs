using System;

namespace NetGen;

/// <summary>
/// Thrown by every member of a network whose declaration breaks a rule. The compiler reports the same rule as an error; this exception is
/// what remains where that error was switched off. The message names the rule and the layer.
/// </summary>
public sealed class InvalidArchitectureException : InvalidOperationException
{
    /// <summary>Creates the exception with a general message.</summary>
    public InvalidArchitectureException()
        : base("The network's declaration is invalid.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule and the layer that breaks it.</param>
    public InvalidArchitectureException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">The rule and the layer that breaks it.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidArchitectureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
