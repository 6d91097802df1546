using System;

namespace NetGen.Testing;

/// <summary>Numbers are not what they should be.</summary>
public sealed class DifferenceException(string message) : Exception(message);
