namespace NetGen;

/// <summary>How long the gradient of one layer was.</summary>
/// <param name="Layer">The layer's name: what stands before the dot in its tensors' names.</param>
/// <param name="Norm">The Euclidean norm over the layer's trainable tensors, the mean over the mini-batches of an epoch.</param>
public readonly record struct GradientNorm(string Layer, double Norm);
