namespace NetGen;

/// <summary>The base of the layers that take more than one input: the layer above (or <see cref="LayerAttribute.From"/>) and the named ones.</summary>
/// <param name="names">The names of the further inputs: layers above this one, or the input (NETGEN0006). At least one (NETGEN0008).</param>
public abstract class MergeLayerAttribute(params string[] names) : LayerAttribute
{
    /// <summary>The names of the further inputs, in order.</summary>
    public string[] Names { get; } = names;
}
