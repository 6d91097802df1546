using System;

namespace NetGen.Testing;

/// <summary>Source texts, or what the generator added to them, did not compile without a warning.</summary>
public sealed class CompilationFailedException(string message, Exception? inner = null) : Exception(message, inner);
