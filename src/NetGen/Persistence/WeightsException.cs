using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>A file of weights that cannot be read, or that does not fit the network. The network is as it was before.</summary>
public sealed class WeightsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public WeightsException(string message)
        : this(message, Array.Empty<string>())
    {
    }

    /// <summary>Creates the exception for a file that does not fit.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="mismatches">Every difference between file and network, one sentence each.</param>
    public WeightsException(string message, IReadOnlyList<string> mismatches)
        : base(message)
    {
        Mismatches = mismatches;
    }

    /// <summary>
    /// Every difference between file and network: missing, extra, wrongly shaped or non-finite tensors; empty if the file itself is broken.
    /// </summary>
    public IReadOnlyList<string> Mismatches { get; }
}
