using System;

namespace NetGen.Testing;

/// <summary>A network's gradient is not the slope of what it computes, or nobody can tell.</summary>
public sealed class GradientCheckException(string message) : Exception(message);
