namespace NetGen;

/// <summary>
/// Each position's channels at mean 0 and variance 1, then scaled and shifted by learned numbers:
/// <c>y[c] = gamma[c] · (x[c] − mean) / √(variance + Epsilon) + beta[c]</c>, over the last axis.
/// </summary>
/// <remarks>
/// <para>Shape: kept. A vector is one position; in an image or a sequence every position has a mean and a variance of its own.</para>
/// <para>
/// Tensors: <c>layernormalization_1.gamma</c> of shape (channels), starting at 1, and <c>layernormalization_1.beta</c> of shape (channels),
/// starting at 0. The variance is the biased one, Σ (x − mean)² ÷ channels, as in Keras and PyTorch.
/// </para>
/// <para>Unlike batch normalisation it does the same in training and prediction, and needs no batch.</para>
/// <para>Source: Ba, Kiros &amp; Hinton, “Layer Normalization”, 2016.</para>
/// </remarks>
/// <example><code>[Dense(64)] [LayerNormalization] [ReLU]</code></example>
public sealed class LayerNormalizationAttribute : TrainableLayerAttribute
{
    /// <summary>What is added to the variance so that constant channels do not divide by zero; above 0 (NETGEN0008). Default 1e-3, Keras's.</summary>
    public double Epsilon { get; set; } = 1e-3;
}
