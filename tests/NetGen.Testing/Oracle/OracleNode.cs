namespace NetGen.Testing;

/// <summary>A layer in its place in the graph.</summary>
/// <param name="Name">What its tensors are called by.</param>
/// <param name="Layer">What it computes; null for the input.</param>
/// <param name="Inputs">The indices of the nodes it reads.</param>
/// <param name="Shape">The shape of its output.</param>
/// <param name="Trainable">Whether an optimizer changes its tensors.</param>
internal sealed record OracleNode(string Name, OracleLayer? Layer, int[] Inputs, int[] Shape, bool Trainable);
