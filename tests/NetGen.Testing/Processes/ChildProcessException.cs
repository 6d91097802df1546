using System;

namespace NetGen.Testing;

/// <summary>A child process failed or did not end in time.</summary>
public sealed class ChildProcessException(string message) : Exception(message);
