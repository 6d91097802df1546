using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>What a backward pass gives.</summary>
/// <param name="Inputs">The gradient of each example's input, back to back.</param>
/// <param name="Tensors">The gradient of each tensor, summed over the batch.</param>
public sealed record OracleGradients(double[] Inputs, IReadOnlyDictionary<string, double[]> Tensors);
