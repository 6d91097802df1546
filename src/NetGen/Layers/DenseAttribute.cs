namespace NetGen;

/// <summary>A fully connected layer: <c>y[j] = bias[j] + Σᵢ x[i] · kernel[i, j]</c>.</summary>
/// <param name="units">The number of outputs, at least 1 (NETGEN0008).</param>
/// <remarks>
/// <para>Shape: (n) to (units). A spatial input is an error (NETGEN0105): insert <see cref="FlattenAttribute"/>.</para>
/// <para>Tensors: <c>dense_1.kernel</c> of shape (n, units), as Keras stores it, and <c>dense_1.bias</c> of shape (units).</para>
/// <para>Cost: n · units multiply-adds per example. The layer is linear: put an activation below it, which is fused into it.</para>
/// </remarks>
/// <example><code>[Dense(64)] [ReLU]</code></example>
public sealed class DenseAttribute(int units) : WeightedLayerAttribute
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;
}
