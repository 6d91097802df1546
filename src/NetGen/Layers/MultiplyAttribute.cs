namespace NetGen;

/// <summary>Multiplies the layer above by the named layers, element by element: gates, squeeze-and-excitation.</summary>
/// <param name="names">The names of the factors: layers above this one, or the input (NETGEN0006). At least one (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: all inputs have the same, which the output keeps. An input with one value per channel, (c), (1, c) or (1, 1, c), multiplies every
/// position of a (steps, c) or (h, w, c). Other shapes are NETGEN0107.
/// </para>
/// <para>An activation directly behind is computed in the same pass.</para>
/// </remarks>
/// <example><code>[Dense(16, Name = "x")] [Dense(16)] [Sigmoid] [Multiply("x")]</code></example>
public sealed class MultiplyAttribute(params string[] names) : MergeLayerAttribute(names)
{
}
