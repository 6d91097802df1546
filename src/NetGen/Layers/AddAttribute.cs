namespace NetGen;

/// <summary>Adds the named layers to the layer above, element by element: the residual connection.</summary>
/// <param name="names">The names of the layers to add: layers above this one, or the input (NETGEN0006). At least one (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: all inputs have the same, which the output keeps. An input with one value per channel, (c), (1, c) or (1, 1, c), is added at every
/// position of a (steps, c) or (h, w, c). Other shapes are NETGEN0107.
/// </para>
/// <para>An activation directly behind is computed in the same pass.</para>
/// </remarks>
/// <example><code>[Dense(16, Name = "x")] [ReLU] [Dense(16)] [Add("x")] [ReLU]</code></example>
public sealed class AddAttribute(params string[] names) : MergeLayerAttribute(names)
{
}
